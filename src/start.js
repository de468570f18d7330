// Runs inside every page before the first paint, and is all the script that pages without filters have.
// It puts the visitor's chosen faces on the root element, marks links that ask for a filtered view, and answers
// the two face controls in the header and the print button of the briefing. Old browsers run it as it stands,
// hence the plain style.
(function (root) {
  var faces = root.dataset;
  var store;
  try {
    store = localStorage;
  } catch (refused) {
    store = {};
  }
  faces.script = '';
  if (/[?&](area|theme|document|status|binding|due|term|q|asof|rule)=/.test(location.search))
    faces.applying = '';
  if (/^(light|dark)$/.test(store['duibiao.theme'])) faces.theme = store['duibiao.theme'];
  if (store['duibiao.elder'] === '1') faces.elder = '';
  if (store['duibiao.contrast'] === 'high') faces.contrast = 'high';

  function keep(name, value) {
    try {
      store['duibiao.' + name] = value;
    } catch (full) {
      // The choice then lasts for this page.
    }
  }
  function show() {
    var all = document.querySelectorAll('[data-face]');
    for (var i = 0; i < all.length; i++) {
      var name = all[i].dataset.face;
      if (name === 'theme') all[i].value = faces.contrast ? 'contrast' : faces.theme || 'auto';
      else all[i].setAttribute('aria-pressed', String(faces.elder !== undefined));
    }
  }
  document.addEventListener('DOMContentLoaded', show);
  document.addEventListener('change', function (event) {
    if (event.target.dataset.face !== 'theme') return;
    var value = event.target.value;
    delete faces.theme;
    delete faces.contrast;
    if (value === 'contrast') faces.contrast = 'high';
    else if (value !== 'auto') faces.theme = value;
    keep('theme', value === 'contrast' ? 'auto' : value);
    keep('contrast', value === 'contrast' ? 'high' : '');
  });
  document.addEventListener('click', function (event) {
    if (event.target.closest && event.target.closest('button[data-action="print"]')) print();
  });
  document.addEventListener('click', function (event) {
    var button = event.target.closest && event.target.closest('button[data-face]');
    if (!button) return;
    if (faces.elder === undefined) faces.elder = '';
    else delete faces.elder;
    keep('elder', faces.elder === undefined ? '0' : '1');
    show();
  });

  // The other language opens at the same view: what is chosen stands in the address.
  function sameView(event) {
    var link = event.target.closest && event.target.closest('header a[hreflang]');
    if (!link) return;
    link.search = location.search;
    link.hash = location.hash;
  }
  document.addEventListener('mousedown', sameView);
  document.addEventListener('focusin', sameView);

  // The page for missing addresses is answered at any depth, so no relative link would hold in it, and at build time
  // nobody knows the folder of the site. Its links name places in the site, and this looks for the folder: the nearest
  // one above the address that holds the file written for every build. Until it is found, and without script, the
  // links lead to the root of the host.
  function findSite(links, folder) {
    fetch(folder + '_app/version.json')
      .then(function (answer) {
        return answer.ok ? answer.json() : {};
      })
      .then(function (found) {
        if (!found.version) throw folder;
        for (var i = 0; i < links.length; i++) links[i].href = folder + links[i].dataset.place;
      })
      .catch(function () {
        // Some hosts answer a page for every address, which is no JSON and ends here too.
        if (folder !== '/') findSite(links, folder.replace(/[^/]*\/$/, ''));
      });
  }
  document.addEventListener('DOMContentLoaded', function () {
    var links = document.querySelectorAll('a[data-place]');
    // Nobody nests a site deeper than this; a made-up address may be thousands of folders long.
    var folders = location.pathname.replace(/\/+/g, '/').split('/', 12);
    if (links.length && window.fetch) findSite(links, folders.join('/').replace(/[^/]*$/, ''));
  });

  // The script of the search opens it when the mark stands or the event comes; whichever is later finds it ready.
  var search;
  var mac = /Mac|iP/.test(navigator.platform);
  if (mac) faces.mac = '';
  function find(open) {
    var button = document.querySelector('button[data-search]');
    if (!button) return false;
    if (open) faces.searching = '';
    if (open && search) document.dispatchEvent(new Event('duibiao:search'));
    if (search) return true;
    search = document.createElement('script');
    search.type = 'module';
    search.src = button.dataset.search;
    search.onerror = function () {
      search = null;
      if (faces.searching !== undefined) location.href = button.dataset.instead;
    };
    document.head.appendChild(search);
    return true;
  }
  function near(event) {
    if (event.target.closest && event.target.closest('button[data-search]')) find(event.type === 'click');
  }
  document.addEventListener('click', near);
  document.addEventListener('focusin', near);
  document.addEventListener('pointerover', near);
  document.addEventListener('keydown', function (event) {
    if ((mac ? event.metaKey : event.ctrlKey) && !event.altKey && !event.shiftKey && /^k$/i.test(event.key))
      if (find(true)) event.preventDefault();
  });

  // The same for the downloads below charts. A pressed button is marked; the script answers all that are.
  var figures;
  var tries = 0;
  function save(event) {
    var button = event.target.closest && event.target.closest('button[data-save]');
    if (!button) return;
    var group = button.parentNode;
    if (event.type === 'click') {
      button.setAttribute('aria-busy', 'true');
      document.dispatchEvent(new Event('duibiao:save'));
    }
    if (figures) return;
    figures = document.createElement('script');
    figures.type = 'module';
    // Browsers remember a module that did not come; another address makes them ask again.
    figures.src = group.dataset.figures + (tries++ ? '?' + tries : '');
    figures.onerror = function () {
      figures = null;
      var busy = document.querySelectorAll('button[data-save][aria-busy]');
      for (var i = 0; i < busy.length; i++) {
        busy[i].removeAttribute('aria-busy');
        busy[i].parentNode.querySelector('[role=status]').textContent = group.dataset.failed;
      }
    };
    document.head.appendChild(figures);
  }
  document.addEventListener('click', save);
  document.addEventListener('focusin', save);
  document.addEventListener('pointerover', save);
})(document.documentElement);
