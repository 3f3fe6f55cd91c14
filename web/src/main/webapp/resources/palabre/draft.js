// What was typed survives a page that was open too long: kept in this browser tab only, until the form is left.
(() => {
  const KEY = 'palabre.draft', CUT = 'palabre.cut';
  const store = sessionStorage, form = document.querySelector('form[data-draft]');
  const here = location.pathname + '?' + (new URLSearchParams(location.search).get('number') || '');
  const fields = () => [...form.querySelectorAll('input:not([type=hidden])')].filter(e => e.name && !e.closest('.ui-autocomplete'));
  const set = (e, kept) => {
    if (e.type === 'radio') { if (kept === e.value && !e.checked) e.closest('div[role]').querySelector(`label[for="${e.id}"]`).click(); return; }
    if (e.type === 'checkbox') { if (kept !== e.checked) e.click(); return; }
    if (e.value !== kept) { e.value = kept; e.dispatchEvent(new Event('change', { bubbles: true })); }
  };
  const restore = values => fields().filter(e => e.name in values).forEach(e => set(e, values[e.name]));

  if (document.body.classList.contains('gate')) { if (location.search.includes('wanted=')) store.setItem(CUT, '1'); return; }
  const again = location.search.includes('again=1') || store.getItem(CUT);
  const draft = JSON.parse(store.getItem(KEY) || 'null');
  store.removeItem(CUT);
  if (!form) { store.removeItem(KEY); return; }
  if (again && draft?.page === here) {
    restore(draft.values);
    setTimeout(() => restore(draft.values), 1200); // fields that appear by an earlier answer
  } else store.removeItem(KEY);
  const keep = () => {
    const values = {};
    fields().forEach(e => { if (e.type !== 'radio') values[e.name] = e.type === 'checkbox' ? e.checked : e.value; else if (e.checked) values[e.name] = e.value; });
    store.setItem(KEY, JSON.stringify({ page: here, values }));
  };
  form.addEventListener('input', keep);
  form.addEventListener('change', keep);
})();
