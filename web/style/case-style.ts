/** The page of a case, and that of a kept mail. */
export const CASE_STYLE = `
.subject { margin: 0 0 0.4rem; font-size: 1.2rem; }
.marks { margin: 0 0 0.8rem; }
.marks > * { margin-right: 0.9rem; }
.waiting-for { display: flex; align-items: baseline; margin: 0.8rem 0; padding: 0.9rem 1.3rem; background: #fff; border: 2px solid #1f4e79; border-radius: 6px; }
.waiting-for span { margin-right: 1.2rem; color: #4d5a68; white-space: nowrap; }
.waiting-for strong { font-size: 1.45rem; line-height: 1.45; }
.waiting-overdue { border-color: #b3261e; border-left-width: 12px; }
.waiting-dueSoon { border-color: #b07a00; border-left-width: 12px; }
.waiting-closed { border-color: #76838f; }
.why { display: flex; margin: 0.6rem 0; }
.why dt { margin-right: 1.2rem; color: #4d5a68; white-space: nowrap; }
.why dd { margin: 0; }
.late { display: block; color: #b3261e; }
.acts ul { display: flex; flex-wrap: wrap; margin: 0; padding: 0; list-style: none; }
.acts li { margin: 0 1.1rem 0.7rem 0; }
.acts .hint { display: block; min-height: 1.3em; margin: 0.15rem 0 0; font-size: 0.88rem; }
.facts { display: grid; grid-template-columns: repeat(3, 1fr); grid-gap: 0 1.5rem; margin: 0; padding: 0.5rem 1.1rem; background: #fff; border: 1px solid #d3dae1; border-radius: 4px; }
.facts div { padding: 0.35rem 0; }
.facts dt { color: #4d5a68; font-size: 0.92rem; }
.facts dd { margin: 0; }
.items li { margin: 0.25rem 0; }
.provisional { margin-left: 0.4rem; padding: 0 0.3rem; border: 1px dashed #8a5a00; color: #8a5a00; font-size: 0.88rem; }
iframe.mail { width: 100%; height: 34rem; background: #fff; border: 1px solid #b9c5d0; }
.mail-text { margin: 0; padding: 1rem; overflow-x: auto; background: #fff; border: 1px solid #d3dae1; font-family: inherit; white-space: pre-wrap; }
.mail-headers th { width: 14rem; font-weight: bold; }
.mail-headers td { word-break: break-all; }
`;
