import type { Page } from 'playwright-core';

/** The page's own title. */
export async function headingOf(page: Page): Promise<string> {
  return (await page.getByRole('heading', { level: 1 }).innerText()).trim();
}

/** The texts of a table's body, row by row, by the name that the table has for those who cannot see it. */
export function rowsOf(page: Page, caption: string): Promise<string[][]> {
  const table = page.getByRole('table', { name: caption, exact: true });
  return table
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('th, td')].map((cell) => cell.innerText.replaceAll(/\s+/g, ' ').trim()),
      ),
    );
}
