// Delegated handlers only: nothing inline, so a strict script-src is enough.

// ---------- copy, quick values, theme ----------
document.addEventListener('click', e => {
  const copy = e.target.closest('[data-copy]');
  if (copy) {
    navigator.clipboard?.writeText(copy.dataset.copy);
    copy.classList.add('is-done');
    setTimeout(() => copy.classList.remove('is-done'), 1500);
  }
});
document.addEventListener('click', e => {
  const choice = e.target.closest('[data-fill]');
  if (!choice) return;
  fill(document.getElementById(choice.dataset.fill), choice.dataset.value);
});
function fill(input, value) {
  input.value = value;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

// ---------- numbers: buttons and arrow keys go from step to step within the bounds; what is typed is never changed ---
function turn(number, way) {
  const { least, most, step } = number.dataset, input = number.querySelector('input');
  const at = Number.parseInt(input.value, 10);
  const next = Number.isNaN(at) ? Number(least)
    : way > 0 ? (Math.floor(at / step) + 1) * step : (Math.ceil(at / step) - 1) * step;
  fill(input, Math.min(most, Math.max(least, next)));
}
document.addEventListener('click', e => {
  const button = e.target.closest('[data-turn]');
  if (button) turn(button.parentElement, Number(button.dataset.turn));
});
document.addEventListener('keydown', e => {
  const number = e.target.closest('.number');
  const way = { ArrowUp: 1, ArrowDown: -1 }[e.key];
  if (!number || !way) return;
  e.preventDefault();
  turn(number, way);
});
// a name of a template goes where the cursor is; of a section, the cursor goes between its tags
document.addEventListener('click', e => {
  const name = e.target.closest('[data-insert]');
  if (!name) return;
  const text = document.getElementById(name.dataset.insert);
  const start = text.selectionStart, inside = name.dataset.value.indexOf('}}{{');
  text.setRangeText(name.dataset.value, start, text.selectionEnd, 'end');
  text.focus();
  if (inside > 0) text.setSelectionRange(start + inside + 2, start + inside + 2);
});
// many rows, few commands: a row's button names the command and the leg
document.addEventListener('click', e => {
  const order = e.target.closest('[data-do]');
  if (order) window[order.dataset.do]([{ name: 'leg', value: order.dataset.leg }]);
});
function palabreTheme() {
  const chosen = document.querySelector('#account-menu input[name="account:theme"]:checked');
  if (chosen) document.documentElement.dataset.theme = chosen.value.toLowerCase();
}
function palabreReload() { // what was typed in a form comes back, see draft.js
  sessionStorage.setItem('palabre.cut', '1');
  location.reload();
}

// ---------- time: counted here from what the server gave, so that nothing is polled ----------
// data-now: the server's clock when the part was rendered; data-until, data-since: moments, in milliseconds
const time = { shift: 0, seen: null };
const digits = n => String(n).padStart(2, '0');
const clock = s => `${digits(Math.floor(s / 3600))}:${digits(Math.floor(s / 60) % 60)}:${digits(s % 60)}`;
const seconds = ms => Math.max(0, Math.floor(ms / 1000));
function tick() {
  const given = document.querySelector('[data-now]');
  if (given && given.dataset.now !== time.seen) {
    time.seen = given.dataset.now;
    time.shift = Number(time.seen) - Date.now();
  }
  const now = Date.now() + time.shift;
  document.querySelectorAll('[data-since]').forEach(e => { e.textContent = clock(seconds(now - e.dataset.since)); });
  document.querySelectorAll('[data-until]').forEach(e => {
    const left = seconds(Number(e.dataset.until) - now + 999);
    e.textContent = clock(left);
    const meter = e.closest('[data-from]');
    if (!meter) return;
    meter.classList.toggle('is-low', left <= 300);
    const bar = meter.querySelector('.ui-progressbar-value');
    const whole = (e.dataset.until - meter.dataset.from) / 1000;
    if (bar && whole > 0) bar.style.width = `${Math.min(100, 100 - left / whole * 100)}%`;
  });
}
document.addEventListener('DOMContentLoaded', () => { tick(); setInterval(tick, 1000); toEnd(); });

// ---------- log: oldest first, newest in view ----------
function toEnd() { document.querySelectorAll('.log').forEach(l => { l.scrollTop = l.scrollHeight; }); }
function palabreShown() { tick(); toEnd(); }

// ---------- push: a hint says what changed, the page reads it again under the person's rights ----------
const push = {
  lost: false, unheard: true, timer: null, again: false, count: null, asking: null, socket: null, heard: 0, retry: null
};
const RETRY = 1000, SILENCE = 25000; // the server says every ten seconds that it is there
function linked(up) {
  push.lost = !up;
  document.querySelectorAll('[data-link]').forEach(e => {
    e.classList.toggle('is-lost', !up);
    e.querySelectorAll('[data-when]').forEach(w => { w.hidden = w.dataset.when !== (up ? 'on' : 'lost'); });
  });
  if (up) cut(false);
}
// what happened since the page was made, or since the link was lost, was told to nobody
function found() {
  const missed = push.unheard || push.lost;
  push.unheard = false;
  linked(true);
  clearInterval(push.asking);
  push.asking = null;
  if (missed) { refresh(); count(); }
}
// while no push comes (a proxy that knows no web sockets, a server that restarts) the page asks now and then
function lost() {
  linked(false);
  push.asking ??= setInterval(() => { refresh(); count(); }, 10000);
}
// in place of the container's client, which tells of its first connection only and waits longer from try to try
function connect(url) {
  clearTimeout(push.retry);
  const socket = push.socket = new WebSocket(url);
  const late = setTimeout(() => socket.close(), 4000);
  push.heard = Date.now();
  socket.onopen = () => { clearTimeout(late); push.heard = Date.now(); found(); };
  socket.onmessage = e => { push.heard = Date.now(); palabreHint(JSON.parse(e.data).data); };
  socket.onclose = e => {
    clearTimeout(late);
    if (push.socket !== socket) return;
    lost();
    // else the session is over
    if (e.code !== 1008 && e.reason !== 'Expired') push.retry = setTimeout(connect, RETRY, url);
  };
}
function reconnect(url) { // what is half open tells nothing any more
  const old = push.socket;
  push.socket = null;
  old?.close();
  lost();
  connect(url);
}
if (window.faces?.push) {
  faces.push.init = (id, url) => {
    connect(url);
    addEventListener('offline', lost);
    addEventListener('online', () => reconnect(url));
    setInterval(() => { if (!push.lost && Date.now() - push.heard > SILENCE) reconnect(url); }, 5000);
  };
}
function palabreHint(topics) {
  const page = document.querySelector('[data-topic]')?.dataset.topic;
  const running = topics.some(topic => !topic.startsWith('outbox')); // mail that goes out changes no conference
  if (page && (page === '*' ? running : topics.includes('*') || topics.includes(page))) refresh();
  if (running) count();
}
// at most three reads a second, the first at once; the last hint is never forgotten; a hidden page reads when it is
// seen again
function refresh() {
  if (typeof palabreRefresh !== 'function') return;
  if (push.timer) { push.again = true; return; }
  push.timer = setTimeout(() => {
    push.timer = null;
    if (push.again) { push.again = false; refresh(); }
  }, 300);
  if (document.hidden) { push.missed = true; return; }
  palabreRefresh();
}
function count() {
  if (push.count || typeof palabreCount !== 'function') return;
  push.count = setTimeout(() => { push.count = null; if (!document.hidden) palabreCount(); }, 2000);
}
document.addEventListener('visibilitychange', () => {
  if (!document.hidden && push.missed) { push.missed = false; refresh(); }
});

// ---------- a part is away: what was typed stays, and the page asks again by itself ----------
function show(note, is) {
  const element = document.getElementById(note);
  if (element) element.hidden = !is;
}
const away = is => show('away', is), cut = is => show('cut', is);
// told by PrimeFaces of what people do, and by palabreRefresh of itself, as it is no global request
function palabreAnswered(answer) {
  away(answer.status === 503);
  if (answer.status === 503) setTimeout(refresh, 5000);
}
// rows that were ticked, or not any more, while the list was on its way: the answer knows only those of when it was
// asked for
let ticks = [];
function palabreTicks() { ticks = [...PrimeFaces.widgets.table?.selection ?? []]; }
function palabreTicked() {
  const table = PrimeFaces.widgets.table;
  const row = key => table.tbody.children(`tr[data-rk="${CSS.escape(key)}"]`);
  const now = table?.selection ?? [];
  ticks.filter(key => !now.includes(key)).forEach(key => table?.selectRow(row(key), true));
  now.filter(key => !ticks.includes(key)).forEach(key => table?.unselectRow(row(key), true));
}
if (window.jQuery) { // pages of errors are without
  $.ajaxSetup({ timeout: 30000 });
  $(document).on('pfAjaxError pfAjaxSuccess', (event, answer) => palabreAnswered(answer));
  // an order that did not get through is told at once, and until the link is back
  $(document).on('pfAjaxError', (event, answer) => { if (answer.status === 0) cut(true); });
  $(document).on('pfAjaxSend', () => { if (push.lost) cut(true); });
  $(document).on('pfAjaxSuccess', () => cut(false));
}

// ---------- enter in a field: what the form is for, never the button that happens to stand first ----------
document.addEventListener('keydown', e => {
  if (e.key !== 'Enter' || e.defaultPrevented || e.isComposing || !e.target.matches('form input')) return;
  const form = e.target.form, buttons = [...form.querySelectorAll('button[type=submit], button:not([type])')];
  if (buttons.length === 1) return;
  e.preventDefault();
  buttons.find(button => button.matches('[data-main]'))?.click();
});

// ---------- calendar: a full day tells how many more there are ----------
function palabreDays() { // called by the widget
  this.cfg.options.dayMaxEvents = 6;
}
// what is being dragged stays in the hand; the move itself reads again
function palabreCalendar() {
  if (!document.querySelector('.fc-event-dragging')) PF('schedule').update();
}

// ---------- files: one that is too large is not sent at all ----------
document.addEventListener('change', e => {
  const most = e.target.dataset?.most;
  if (!most) return;
  const large = e.target.files[0]?.size > Number(most);
  e.target.parentElement.querySelector('.too-large').hidden = !large;
  if (large) e.target.value = '';
});

// ---------- dialogs: the first field gets the cursor 50 ms after they open, unless somebody types in another of theirs
// by then ----------
if (window.PrimeFaces) {
  const focus = PrimeFaces.focusElement;
  PrimeFaces.focusElement = function (element) {
    const now = document.activeElement;
    if (!now.matches('input, textarea, select') || !element[0].closest('.ui-dialog')?.contains(now))
      focus.call(this, element);
  };
}

// ---------- dialogs: closed when the request was accepted, or refused for a reason that no field can mend ----------
function palabreClose(dialog, args) {
  if (!args.validationFailed || args.refused) PF(dialog).hide();
  palabreShown();
}
