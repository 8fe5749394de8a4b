/** Page, header, navigation, headings, links, boxes. */
export const BASE_STYLE = `
*, *::before, *::after { box-sizing: border-box; }
html { font-size: 106.25%; }
body {
  margin: 0;
  color: #1d2733;
  background: #f4f6f8;
  font-family: 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif;
  line-height: 1.65;
}
a { color: #14508c; text-underline-offset: 0.2em; }
a:hover { color: #0b3a68; }
a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible, textarea:focus-visible {
  outline: 3px solid #e0a100;
  outline-offset: 2px;
}
h1 { margin: 0 0 0.6rem; font-size: 1.5rem; line-height: 1.4; }
h2 { margin: 2rem 0 0.7rem; font-size: 1.2rem; }
h3 { margin: 1.4rem 0 0.5rem; font-size: 1.05rem; }
.top {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  padding: 0.5rem 1.5rem;
  color: #fff;
  background: #1f4e79;
}
.top > * { margin: 0.2rem 1.6rem 0.2rem 0; }
.brand strong { margin-right: 0.7rem; font-size: 1.3rem; letter-spacing: 0.15em; }
.top nav { display: flex; flex: 0 0 100%; flex-wrap: wrap; margin-right: 0; }
.top nav p { display: flex; flex-wrap: wrap; align-items: baseline; margin: 0.1rem 0.9rem 0.1rem 0; }
.top nav span { margin-right: 0.2rem; padding-left: 0.5rem; color: #c9d8e6; font-size: 0.82rem; border-left: 2px solid #5d86ab; }
.top nav a { padding: 0.25rem 0.4rem; color: #fff; text-decoration: none; border-radius: 4px; white-space: nowrap; }
.top nav a:hover { background: #2c669b; }
.top nav a[aria-current] { background: #fff; color: #1f4e79; font-weight: bold; }
.identity { display: flex; flex-wrap: wrap; align-items: center; max-width: 100%; margin-right: 0; }
.identity label { margin-right: 0.5rem; white-space: nowrap; }
.identity select { max-width: min(23rem, 100%); margin-right: 0.5rem; }
main { max-width: 1560px; margin: 0 auto; padding: 1.2rem 1.5rem 2rem; }
.bottom { padding: 0.8rem 1.5rem; text-align: center; color: #4d5a68; border-top: 1px solid #d3dae1; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0 0 0 0); white-space: nowrap; }
.skip:focus { position: static; width: auto; height: auto; clip: auto; }
.dry-run { margin: 0; padding: 0.6rem 1.5rem; color: #4a3200; background: #ffe9b8; border-bottom: 3px solid #b07a00; }
.lead { margin: 0 0 1rem; max-width: 60rem; }
.hint { margin: 0.3rem 0; color: #4d5a68; font-size: 0.92rem; }
.box { margin: 0.9rem 0; padding: 0.8rem 1.1rem; background: #fff; border: 1px solid; border-left-width: 8px; border-radius: 4px; }
.box h2 { margin: 0 0 0.4rem; }
.box p { margin: 0.3rem 0; }
.box-done { border-color: #2f7d4f; }
.box-note { border-color: #b07a00; background: #fffaf0; }
.box-stop { border-color: #b3261e; background: #fff6f5; }
.unmet { margin: 0.4rem 0; padding-left: 1.8rem; }
.unmet li { margin: 0.25rem 0; }
.choices { display: flex; margin-top: 1.2rem; }
.choices section + section { margin-left: 1.2rem; }
.choices section { flex: 1 1 0; padding: 1rem 1.4rem; background: #fff; border: 1px solid #d3dae1; border-radius: 6px; }
.choices h2 { margin-top: 0.2rem; }
`;
