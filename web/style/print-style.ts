/** On paper: no header, no forms, black on white, tables whole. */
export const PRINT_STYLE = `
@page { size: A4 landscape; margin: 14mm; }
@media print {
  html { font-size: 12px; }
  body { background: #fff; color: #000; }
  .top, .skip, .filters, .acts, .buttons, .pick, form { display: none; }
  main { max-width: none; padding: 0; }
  .table-frame { overflow: visible; border: 0; }
  th, td { padding: 0.25rem 0.4rem; border: 1px solid #8a8a8a; }
  thead { display: table-header-group; }
  tr, .timeline, .box, .facts { page-break-inside: avoid; }
  h2, h3 { page-break-after: avoid; }
  a { color: inherit; text-decoration: none; }
  .light, .waiting-for, .timeline { border-color: #000; color: #000; }
}
`;
