/** Light and dark; the margin stands beside the text where there is room for it, and else above its sentence. */
export const style = `
:root {
  color-scheme: light dark;
  --text: light-dark(#1f2328, #e6e6e6);
  --faint: light-dark(#59636e, #9da7b1);
  --ground: light-dark(#fff, #15181c);
  --raised: light-dark(#f6f8fa, #1f242a);
  --line: light-dark(#d1d9e0, #3a424b);
  --link: light-dark(#0a58ca, #7ab0ff);
  --covered: light-dark(#1a7f37, #3fb950);
  --partly: light-dark(#9a6700, #d9a520);
  --uncovered: light-dark(#cf222e, #ff7b72);
  --excepted: light-dark(#6e7781, #8b949e);
  --todo: light-dark(#8250df, #b98cff);
  --margin: 0rem;
}
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--text); font: 1rem/1.6 system-ui, sans-serif; overflow-wrap: break-word }
header { position: sticky; top: 0; z-index: 1; padding: .6rem 1rem; background: var(--raised); border-bottom: 1px solid var(--line) }
header p { margin: 0 0 .4rem; font-weight: 600 }
.bar { display: flex; gap: 1px; height: .5rem }
.bar i { flex: 1; background: var(--state) }
main { max-width: 78rem; margin: 0 auto; padding: 1rem }
article { padding-right: var(--margin) }
.path { color: var(--faint); font-size: .85rem }
a { color: var(--link) }
h1, h2, h3 { line-height: 1.25; margin: 2rem 0 1rem; scroll-margin-top: 6rem }
code { font: .875em ui-monospace, monospace; background: var(--raised); padding: .1em .3em; border-radius: 4px }
pre { padding: .8rem; background: var(--raised); overflow-x: auto; border-radius: 6px }
pre code { padding: 0 }
blockquote { margin: 0; padding-left: 1rem; border-left: 3px solid var(--line); color: var(--faint) }
table { display: block; max-width: 100%; overflow-x: auto; border-collapse: collapse; font-size: .9rem }
th, td { padding: .4rem .6rem; border: 1px solid var(--line); text-align: left; vertical-align: top }
td { min-width: 7rem }
th { background: var(--raised) }
article table { max-width: none; width: calc(100% + var(--margin)); margin-right: calc(-1 * var(--margin)); clear: both }
.covered { --state: var(--covered) }
.partly { --state: var(--partly) }
.uncovered { --state: var(--uncovered) }
.excepted { --state: var(--excepted) }
.todo { --state: var(--todo) }
page-zone { text-decoration: underline 2px var(--state); text-underline-offset: 3px }
page-zone page-zone { text-decoration: none }
page-zone:has(> p) { display: block }
.note { display: block; margin: .3rem 0; padding: .15rem .6rem; border-left: 3px solid var(--state); background: var(--raised); color: inherit; text-decoration: none; font-size: .8rem; line-height: 1.4 }
.note:hover { outline: 1px solid var(--state) }
.note code { display: block; padding: 0; background: none; overflow-wrap: anywhere }
.note small, tr small { color: var(--faint) }
.met { color: var(--covered) }
.unmet { color: var(--uncovered) }
.excepted .met { color: var(--excepted) }
.image { padding: 0 .3em; border: 1px dashed var(--line) }
.beside { min-width: 15rem }
.matrix { clear: both }
.matrix tr { scroll-margin-top: 6rem }
.matrix td:first-child { border-left: 4px solid var(--state) }
.matrix td:nth-child(odd) { min-width: 14rem }
.matrix td:nth-child(4) { min-width: 13rem }
.matrix code { overflow-wrap: anywhere }
:target { outline: 2px solid var(--link) }
@media (min-width: 62rem) {
  :root { --margin: 20rem }
  article .note { float: right; clear: right; width: 18rem; margin: .2rem -20rem .4rem 2rem }
  article .beside .note { float: none; width: auto; margin: 0 0 .4rem }
}
@media print { header { position: static } }
`
