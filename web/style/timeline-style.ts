/** The picture of the milestones: fills and strokes only, so that it is as sharp in print. */
export const TIMELINE_STYLE = `
.timeline { margin: 0; padding: 0.6rem 0.6rem 0.3rem; background: #fff; border: 1px solid #d3dae1; border-radius: 4px; }
.timeline svg { display: block; width: 100%; height: auto; }
.timeline figcaption { padding: 0.3rem 0.4rem; color: #4d5a68; font-size: 0.9rem; }
.timeline text { fill: #1d2733; }
.timeline .stripe { fill: #f5f8fa; }
.timeline .axis { stroke: #76838f; stroke-width: 1.5; }
.timeline .month { stroke: #d3dae1; }
.timeline .month-name { fill: #4d5a68; font-size: 13px; }
.timeline .today { stroke: #14508c; stroke-width: 2; stroke-dasharray: 5 4; }
.timeline .today-name { fill: #14508c; font-weight: bold; }
.timeline .words { paint-order: stroke; stroke: #fff; stroke-width: 4px; stroke-linejoin: round; }
.timeline .moved { stroke: #76838f; stroke-width: 2; stroke-dasharray: 2 3; }
.timeline .mark-done { fill: #fff; stroke: #1e6b3c; stroke-width: 2; }
.timeline .tick { fill: none; stroke: #1e6b3c; stroke-width: 2.5; }
.timeline .mark-due { fill: #14508c; }
.timeline .mark-overdue { fill: #b3261e; }
.timeline .mark-passed { fill: #fff; stroke: #76838f; stroke-width: 2; }
.timeline .milestone-overdue .words, .timeline .milestone-overdue .name { fill: #b3261e; font-weight: bold; }
.timeline .milestone-passed .words, .timeline .milestone-passed .name { fill: #4d5a68; }
`;
