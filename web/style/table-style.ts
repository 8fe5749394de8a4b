/** Tables, lights, totals, filters. */
export const TABLE_STYLE = `
.table-frame { overflow-x: auto; background: #fff; border: 1px solid #d3dae1; border-radius: 4px; }
table { width: 100%; border-collapse: collapse; background: #fff; }
th, td { padding: 0.5rem 0.65rem; text-align: left; vertical-align: top; border-bottom: 1px solid #dfe5ea; }
thead th { background: #e9eef3; white-space: nowrap; border-bottom: 2px solid #b9c5d0; }
tbody tr:last-child > * { border-bottom: 0; }
td > p { margin: 0; }
td > p + p { margin-top: 0.5rem; }
tbody th { font-weight: normal; }
td.number, td.short, td.date { white-space: nowrap; }
td.amount { white-space: nowrap; font-variant-numeric: tabular-nums; }
td.small { font-size: 0.92rem; color: #3a4653; }
.list th, .list td { padding-left: 0.5rem; padding-right: 0.5rem; }
.list td { font-size: 0.96rem; }
.list td.title { min-width: 15rem; }
.list td.waiting { min-width: 15rem; }
.list td.key, .list td.stage, .list td.division { min-width: 6.1rem; }
.list td.key, .list td.stage, .list td.waiting { word-break: keep-all; overflow-wrap: anywhere; }
.differs { display: block; color: #8a5a00; }
.row-closed td { color: #4d5a68; }
.blocked tbody th { min-width: 9rem; font-weight: bold; background: #f7f9fb; border-right: 1px solid #dfe5ea; }
.milestones tbody th { min-width: 12rem; }
.journal .detail { margin: 0.2rem 0 0; color: #3a4653; font-size: 0.95rem; white-space: pre-wrap; }
.address { display: block; color: #4d5a68; font-size: 0.9rem; }
.light { display: inline-block; padding: 0 0.5rem; border: 1px solid; border-radius: 4px; white-space: nowrap; background: #fff; font-weight: bold; }
.light-normal { color: #1e6b3c; }
.light-dueSoon { color: #8a5a00; }
.light-overdue { color: #b3261e; }
.light-closed { color: #4d5a68; font-weight: normal; }
.as-of { margin: 0; color: #4d5a68; }
.totals { display: flex; flex-wrap: wrap; align-items: center; margin: 0.5rem 0 0.8rem; }
.totals > * { margin: 0.15rem 1.2rem 0.15rem 0; }
.totals strong { font-size: 1.15rem; }
.totals a { text-decoration: none; }
.filters { display: flex; flex-wrap: wrap; align-items: center; margin-bottom: 1rem; padding: 0.6rem 0.9rem; background: #fff; border: 1px solid #d3dae1; border-radius: 4px; }
.filters > * { margin: 0.2rem 1rem 0.2rem 0; }
.filters select { max-width: 12rem; }
.filters input { width: 11rem; }
.counts { display: flex; margin: 1.2rem 0; }
.counts div { min-width: 8rem; margin-right: 1rem; padding: 0.6rem 1rem; background: #fff; border: 1px solid #d3dae1; border-radius: 4px; }
.counts dt { color: #4d5a68; }
.counts dd { margin: 0; font-size: 1.6rem; font-variant-numeric: tabular-nums; }
`;
