// What is asked for with a button is sent once, however often it is pressed while its request waits or runs. Each press
// has a number; what is tried again after an answer that did not come keeps it, and the server does it once
// (org.palabre.web.press).
(() => {
  if (!window.PrimeFaces) return; // pages of errors
  // a request is given up after 30 s (palabre.js); a page that was left is gone by then
  const LATE = 40000, LEFT = 10000;
  const presses = new Map();
  let count = 0;

  // ---------- requests of buttons, and of rows that have one command for many buttons; not of fields, nor what the
  // page asks by itself
  const send = PrimeFaces.ajax.Request.handle;
  PrimeFaces.ajax.Request.handle = function (request, more) {
    const button = typeof request.source === 'string' ? document.getElementById(request.source) : request.source;
    if (request.global === false || request.event || !button?.matches('button, a, script'))
      return send.call(this, request, more);
    const key = button.id + JSON.stringify(request.params ?? []);
    const press = presses.get(key) ?? { number: ++count };
    if (press.answer) return press.answer;
    if (sentBefore(button)) return ask(button, () => PrimeFaces.ajax.Request.handle(request, more));
    presses.set(key, press);
    mark(button.id, '');
    disable(button, press, LATE);
    request.params = [...request.params ?? [], { name: 'press', value: press.number }];
    const told = request.oncomplete;
    request.oncomplete = function (answer, status, args, content) {
      ended(key, press, button, status, args ?? {}, content);
      // no answer closes no dialog
      if (!args?.redirect) told?.call(this, answer, status, args ?? { validationFailed: true }, content);
    };
    return press.answer = send.call(this, request, more);
  };
  function ended(key, press, button, status, args, content) {
    clearTimeout(press.late);
    if (status !== 'success') {
      enable(button.id, press);
    } else if (args.redirect) {
      const page = content.querySelector('redirect').getAttribute('url');
      mark(button.id, /\/login\.xhtml|[?&]again=1/.test(page) ? null : page); // there, nothing was done
      disable(button, press, LEFT);
    } else {
      presses.delete(key);
      mark(button.id, null);
    }
  }
  // the widget of the button does the same, but only once the request leaves, and it enables the button only with an
  // answer
  const widget = button => PrimeFaces.getWidgetById(button.id);
  function disable(button, press, time) {
    widget(button)?.disable?.();
    press.late = setTimeout(() => enable(button.id, press), time);
  }
  function enable(id, press) {
    press.answer = null;
    const button = document.getElementById(id);
    button?.classList.remove('ui-state-loading');
    button?.querySelector('.ui-icon-loading')?.remove();
    if (button) widget(button)?.enable?.();
  }

  // ---------- whoever comes back to a page that was sent is asked: what was sent, and the page it led to, stand with
  // the browser's history
  const known = { ...history.state?.sent };
  const sentBefore = button => button.id in known;
  function mark(id, page) {
    const { [id]: before, ...sent } = history.state?.sent ?? {};
    if (page !== null) sent[id] = page; // empty: no answer has come
    history.replaceState({ ...history.state, sent }, '');
  }
  function ask(button, again) {
    const dialog = document.getElementById('twice'), part = name => dialog.querySelector(`[data-${name}]`);
    const page = known[button.id];
    part('what').textContent = page ? button.dataset.twice ?? dialog.dataset.done : dialog.dataset.maybe;
    part('see').hidden = !page;
    part('see').href = page;
    part('yes').textContent = button.textContent;
    part('yes').onclick = () => {
      dialog.close();
      delete known[button.id];
      again();
    };
    part('no').onclick = () => dialog.close();
    dialog.showModal();
  }
  // kept as it was when it was left: all its buttons wait
  addEventListener('pageshow', e => { if (e.persisted) location.reload(); });

  // ---------- forms that are sent as a whole
  document.addEventListener('submit', e => {
    const form = e.target;
    if (form.dataset.sent) e.preventDefault();
    form.dataset.sent = true;
    setTimeout(() => delete form.dataset.sent, LEFT);
  });
})();
