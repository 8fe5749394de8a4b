import type { Page } from 'playwright-core';

/** What keeps people from using the page that is open: nothing, if all is well. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  return [...(await unnamedControls(page)), ...(await wordlessMarks(page)), ...(await brokenOutline(page))];
}

/** Controls without a label and buttons or links without a word. */
function unnamedControls(page: Page): Promise<string[]> {
  return page.locator('input:not([type=hidden]), select, textarea, button, a').evaluateAll((controls) =>
    controls
      .filter((control) => {
        const labels = [
          control.ariaLabel ?? '',
          ...[...(control.labels ?? [])].map((label) => label.textContent),
        ].join('');
        return `${labels}${control.matches('button, a') ? control.textContent : ''}`.trim() === '';
      })
      .map((control) => `no name: ${control.outerHTML.slice(0, 120)}`),
  );
}

/** Drawings without a name, and signs hidden from those who listen that have no words beside them. */
function wordlessMarks(page: Page): Promise<string[]> {
  return page.locator('img, svg, iframe, [aria-hidden=true]').evaluateAll((marks) =>
    marks
      .filter((mark) => {
        if (mark.matches('[aria-hidden=true]')) {
          return mark.parentElement.textContent.replace(mark.textContent, '').trim() === '';
        }
        const name = ['alt', 'aria-label', 'title'].map((each) => mark.getAttribute(each) ?? '').join('');
        return name.trim() === '' || (mark.matches('svg') && mark.getAttribute('role') !== 'img');
      })
      .map((mark) => `no words: ${mark.outerHTML.slice(0, 120)}`),
  );
}

/** A page has one title, tables have names, and no two things share an id. */
function brokenOutline(page: Page): Promise<string[]> {
  return page.locator(':root').evaluate((root) => {
    const titles = root.querySelectorAll('h1').length;
    const ids = [...root.querySelectorAll('[id]')].map((each) => each.id);
    const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
    const nameless = [...root.querySelectorAll('table')].filter((table) => !table.caption?.textContent);
    return [
      ...(titles === 1 ? [] : [`${titles} titles`]),
      ...twice.map((id) => `two of id ${id}`),
      ...nameless.map((table) => `table without a name: ${table.outerHTML.slice(0, 80)}`),
    ];
  });
}
