import { html, nothing } from 'lit';
import { PlainElement } from '../parts/plain-element';
import { words } from '../words/words';

export interface Column<Row> {
  id: string; title: string; long_title?: string; is_number: boolean;
  // Null comes last, whichever way it is sorted.
  sorts_by: (row: Row) => string | number | null;
  cell: (row: Row) => unknown;
  // What stands under the title, such as a scale.
  under?: unknown;
}

// A table that can be sorted by each of its columns. Its roles are named, for a phone may lay it out as cards.
export class SortableTable<Row> extends PlainElement {
  static override properties = {
    label: {}, columns: { attribute: false }, rows: { attribute: false }, most: { attribute: false }, by: { state: true }, is_down: { state: true },
  };
  declare label: string;
  declare columns: Column<Row>[];
  declare rows: Row[];
  // How many rows are shown; undefined: all of them.
  declare most: number | undefined;
  // As the rows come, until a column is chosen.
  declare by: string | undefined;
  declare is_down: boolean;

  constructor() {
    super();
    this.is_down = true;
  }

  protected override render() {
    return html`
      <div class="table-scroll" tabindex="0" role="region" aria-label=${this.label}><table class="plain-table" role="table">
        <thead role="rowgroup"><tr role="row">${this.columns.map((column) => this.head(column))}</tr></thead>
        <tbody role="rowgroup">${this.sorted().slice(0, this.most).map((row) => html`<tr role="row">${this.columns.map((column, index) => index === 0
          ? html`<th scope="row" role="rowheader">${column.cell(row)}</th>`
          : html`<td role="cell" class="cell-${column.id} ${column.is_number ? 'number' : ''}" data-head=${column.title}>${column.cell(row)}</td>`)}</tr>`)}</tbody>
      </table></div>`;
  }

  private head(column: Column<Row>) {
    const is_chosen = column.id === this.by;
    return html`
      <th scope="col" role="columnheader" class=${column.is_number ? 'number' : ''} aria-sort=${is_chosen ? (this.is_down ? 'descending' : 'ascending') : nothing}>
        <button class="sort ${is_chosen ? (this.is_down ? 'sort-down' : 'sort-up') : ''}" title=${column.long_title ?? nothing}
          @click=${() => this.sort(column)}>${column.title}</button>${column.under ?? nothing}</th>`;
  }

  // Numbers begin with the largest, names with the first.
  private sort({ id, is_number }: Column<Row>): void {
    this.is_down = this.by === id ? !this.is_down : is_number;
    this.by = id;
  }

  private sorted(): Row[] {
    const column = this.columns.find(({ id }) => id === this.by);
    if (!column) return this.rows;
    const way = this.is_down ? -1 : 1;
    return [...this.rows].sort((one, other) => {
      const [a, b] = [column.sorts_by(one), column.sorts_by(other)];
      if (a === null || b === null) return Number(a === null) - Number(b === null);
      return way * (typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), words.language));
    });
  }
}
customElements.define('evenkeel-sortable', SortableTable);
