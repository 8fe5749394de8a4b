/** Controls, buttons, forms. */
export const FORM_STYLE = `
input, select, textarea, button { font: inherit; }
input[type='text'], input[type='search'], input[type='date'], input[type='month'], select, textarea {
  padding: 0.35rem 0.5rem;
  color: inherit;
  background: #fff;
  border: 1px solid #76838f;
  border-radius: 4px;
}
select { color: #1d2733; }
button, .button {
  display: inline-block;
  padding: 0.35rem 1rem;
  color: #14508c;
  background: #fff;
  border: 1px solid #14508c;
  border-radius: 4px;
  text-decoration: none;
  white-space: nowrap;
  cursor: pointer;
}
button:hover, .button:hover { background: #e8f0f8; }
button.main, .button.main { color: #fff; background: #14508c; font-weight: bold; }
button.main:hover, .button.main:hover { color: #fff; background: #0b3a68; }
.table-frame + form.act { margin-top: 1rem; }
form.act > h2:first-child { margin-top: 0.2rem; }
form.act { max-width: 56rem; padding: 1rem 1.4rem; background: #fff; border: 1px solid #d3dae1; border-radius: 6px; }
.fields { display: flex; flex-wrap: wrap; }
.fields .field { flex: 0 0 100%; }
.fields .field-choice, .fields .field-date, .fields .field-month { flex-basis: 50%; padding-right: 1.5rem; }
.field-choice select { width: 100%; }
.field { margin: 0 0 1.2rem; padding: 0; border: 0; }
.field > label, .field > .label, .field > legend { display: block; margin-bottom: 0.25rem; padding: 0; font-weight: bold; }
fieldset.field > label { display: inline-block; margin-right: 1.6rem; font-weight: normal; }
.field input[type='text'], .field textarea { width: 100%; }
fieldset.field > label > input[type='text'] { width: auto; }
.optional { margin-left: 0.4rem; font-weight: normal; color: #4d5a68; }
.field-wrong { padding-left: 0.9rem; border-left: 5px solid #b3261e; }
.wrong { margin: 0.1rem 0 0.3rem; color: #b3261e; font-weight: bold; }
.boxes label { display: block; padding: 0.15rem 0; }
.boxes input { width: 1.05rem; height: 1.05rem; margin-right: 0.5rem; vertical-align: -0.1rem; }
.boxes.tall { max-height: 26rem; overflow-y: auto; padding: 0.4rem 0.7rem; border: 1px solid #d3dae1; border-radius: 4px; }
.buttons { margin: 1.2rem 0 0.3rem; }
.buttons > * { margin-right: 1.4rem; }
.confirm { margin: 0.8rem 0; }
`;
