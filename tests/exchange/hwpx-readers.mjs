// What two programs that know nothing of this one read in an HWPX file, as JSON: whether kordoc calls it sound and
// what its tables hold, and the pages that @rhwp/core draws, as SVG files. Run by hwpx-readers.py:
//   node hwpx-readers.mjs NODE_MODULES FILE.hwpx FOLDER-FOR-PAGES
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [modules, file, folder] = process.argv.slice(2)
const require = createRequire(join(modules, 'any.js'))
const { parse, validateHwpx } = require('kordoc')
const rhwp = join(modules, '@rhwp', 'core')
const { default: init, HwpDocument } = await import(pathToFileURL(join(rhwp, 'rhwp.js')))

const bytes = await readFile(file)
const verdict = await validateHwpx(bytes)
const { blocks } = await parse(new Uint8Array(bytes).buffer)
const text = (block) => block.text ?? ''
const tables = blocks.filter((block) => block.type === 'table').map(({ table }) => ({
  rows: table.rows,
  columns: table.cols,
  cells: table.cells.map((row) => row.map((cell) => [cell.text, cell.rowSpan, cell.colSpan])),
}))

// Letters of Korean are as wide as high, others about half of it.
globalThis.measureTextWidth = (font, words) => {
  const size = Number(/([0-9.]+)px/.exec(font)?.[1] ?? 10)
  return [...words].reduce((width, letter) => width + size * (letter > '\u1100' ? 1 : letter === ' ' ? 0.3 : 0.55), 0)
}
await init({ module_or_path: await readFile(join(rhwp, 'rhwp_bg.wasm')) })
const document = new HwpDocument(new Uint8Array(bytes))
const pages = []
for (let page = 0; page < document.pageCount(); page++) {
  pages.push(join(folder, `page-${page + 1}.svg`))
  await writeFile(pages[page], document.renderPageSvg(page))
}
console.log(JSON.stringify({ sound: verdict.ok, issues: verdict.issues, text: blocks.map(text), tables, pages }))
