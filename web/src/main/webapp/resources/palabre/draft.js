// What was typed survives a page that was open too long, a session that ended, a change of language, and the way back
// in the browser. It is kept in this browser tab only, until somebody signs out; secrets and files are not. What cannot
// come back is named.
(() => {
  const store = sessionStorage, KEY = 'palabre.draft', CUT = 'palabre.cut', ROUNDS = 12;
  const search = new URLSearchParams(location.search);
  let draft = JSON.parse(store.getItem(KEY) || 'null');

  if (document.body.classList.contains('gate')) {
    if (search.has('left')) store.removeItem(KEY);
    else if (search.has('wanted')) store.setItem(CUT, '1');
    const kept = document.getElementById('kept');
    const asked = new URL(search.get('wanted') ?? '/', location);
    asked.searchParams.delete('again');
    if (kept)
      kept.hidden = draft?.page !== `${asked.pathname}?${asked.searchParams}` || !Object.keys(draft.typed).length;
    return;
  }
  const cut = search.has('again') || store.getItem(CUT);
  store.removeItem(CUT);
  search.delete('again');
  const page = `${location.pathname}?${search}`, who = document.getElementById('main').dataset.who;
  const entry = history.state?.entry ?? String(Math.random());
  history.replaceState({ ...history.state, entry }, '');

  // ---------- fields: those of forms that say so; a field that is away has no value
  const forms = () => [...document.querySelectorAll('form[data-draft]')];
  const fields = form => [...form.querySelectorAll('input, select, textarea')]
    .filter(e => e.name && (e.type !== 'hidden' || e.name.endsWith('_hinput')) && !e.disabled);
  const key = e => (e.type === 'checkbox' ? `${e.name}=${e.value}` : e.name);
  const secret = e => e.type === 'password' || e.type === 'file';
  const value = e => (e.type === 'checkbox' ? e.checked : secret(e) ? e.value && null : e.value);
  const chips = form => [...form.querySelectorAll('[data-kept]')].map(e => e.dataset.kept);
  function values(form) {
    const all = {};
    fields(form).forEach(e => { if (e.type !== 'radio' || e.checked) all[key(e)] = value(e); });
    if (form.querySelector('[data-chosen]')) all[`${form.id}*chosen`] = JSON.stringify(chips(form));
    return all;
  }
  const name = e => e?.closest('.field, .switch, fieldset, .form-section')
      ?.querySelector('label, legend, h2')?.textContent.replace(/\*?\s*$/, '');

  // ---------- kept while it is typed, and when an answer changed a field of the same form
  const start = Object.assign({}, ...forms().map(values)), touched = new Set();
  function keep() {
    const typed = {}, names = {};
    forms().filter(form => touched.has(form.id)).forEach(form => {
      if (!form.checkVisibility()) { touched.delete(form.id); return; } // a dialog that was closed
      const all = values(form);
      Object.keys(all).filter(one => all[one] !== start[one]).forEach(one => { typed[one] = all[one]; });
      fields(form).filter(e => key(e) in typed).forEach(e => { names[key(e)] = name(e); });
      names[`${form.id}*chosen`] = name(form.querySelector('[data-chosen]'));
    });
    store.setItem(KEY, JSON.stringify({ page, who, entry, typed, names }));
  }
  const changed = e => {
    const form = e.target.closest?.('form[data-draft]');
    if (form && !form.inert) { touched.add(form.id); keep(); }
  };
  document.addEventListener('input', changed);
  document.addEventListener('change', changed);
  $(document).on('pfAjaxComplete', () => { if (touched.size && !forms().some(form => form.inert)) keep(); });

  // ---------- put back from the first choice to what appears by the last one; meanwhile nothing can be pressed
  const all = () => forms().filter(form => form.checkVisibility()).flatMap(fields);
  function set(one, kept) {
    if (one.endsWith('*chosen')) { palabreChosen(JSON.parse(kept).map(value => ({ name: 'chosen', value }))); return; }
    const e = all().find(field => key(field) === one && (field.type !== 'radio' || field.value === kept));
    if (!e || secret(e)) return;
    if (e.type === 'radio') e.labels[0].click();
    else if (e.type === 'checkbox') e.click();
    else {
      e.value = kept;
      if (e.type === 'hidden') chosen(e);
      else if (!e.closest('.ui-autocomplete')) e.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }
  function chosen(e) { // as if it had been picked from the list
    const id = e.name.replace(/_hinput$/, ''), list = PrimeFaces.getWidgetById(id);
    if (e.value && list?.hasBehavior('itemSelect'))
      list.callBehavior('itemSelect', { params: [{ name: `${id}_itemSelect`, value: e.value }] });
  }
  const answered = () => new Promise(done => {
    const end = Date.now() + 20000;
    const look = () => (PrimeFaces.ajax.Queue.isEmpty() || Date.now() > end ? done() : setTimeout(look, 50));
    setTimeout(look, 100);
  });
  async function restore({ typed, names }) {
    const missing = () => {
      const now = Object.assign({}, ...forms().filter(form => form.checkVisibility()).map(values));
      return Object.keys(typed).filter(one => now[one] !== typed[one]);
    };
    forms().forEach(form => { form.inert = true; });
    let left = missing(), before = '';
    for (let round = 0; round < ROUNDS && left.length && before !== left.join(); round++) {
      before = left.join();
      left.forEach(one => set(one, typed[one]));
      await answered();
      left = missing();
    }
    forms().forEach(form => { form.inert = false; });
    forms().forEach(form => { if (form.checkVisibility()) touched.add(form.id); });
    keep();
    if (cut)
      tell(Object.keys(typed).length > left.length, [...new Set(left.map(one => names[one]).filter(one => one))]);
  }
  function tell(back, lost) {
    const note = document.getElementById('restored');
    note.querySelector('[data-back]').hidden = !back;
    note.querySelector('[data-lost]').hidden = !lost.length;
    note.querySelector('[data-names]').textContent = lost.join(', ');
    note.hidden = !back && !lost.length;
  }

  const returned = performance.getEntriesByType('navigation')[0]?.type === 'back_forward' && draft?.entry === entry;
  // when the fields have learnt to ask
  if (draft?.page === page && draft.who === who && (cut || returned)) $(() => restore(draft));
  else if (draft?.page === page || draft?.who !== who) store.removeItem(KEY);
})();
