// Sets theme and language on <html> before the first paint, so that neither flashes. It is a plain
// file of its own because the page's policy allows no inline script and modules run too late.
(() => {
  const stored = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // storage may be forbidden; the defaults below still hold
    }
  };
  // What a share link asks for goes first: `#…&theme=dark&lang=zh`.
  const asked = (name) => new RegExp(`[#&]${name}=(\\w+)`).exec(location.hash)?.[1];
  const root = document.documentElement;

  const theme = asked('theme') ?? stored('topolab.theme');
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = theme === 'light' || theme === 'dark' ? theme : dark ? 'dark' : 'light';

  const language = asked('lang') ?? stored('topolab.language') ?? navigator.language;
  root.lang = language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
})();
