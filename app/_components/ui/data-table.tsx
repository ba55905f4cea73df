import type { ReactNode } from "react";
import { ScrollRegion } from "./scroll-region";

/** By number of columns: where there is less room, the table scrolls instead of squeezing its cells. */
const ROOM: Record<number, string> = { 5: "sm:min-w-xl", 6: "sm:min-w-160" };

/** With at least this many columns, a phone shows each row as a list of labelled lines. */
const STACKED_FROM = 4;
const STACKED = {
  table: "max-sm:block",
  head: "max-sm:hidden",
  body: "max-sm:block",
  row: "max-sm:block max-sm:py-3",
};
const PLAIN: typeof STACKED = { table: "", head: "", body: "", row: "" };

/** A plain table. `caption` is read out, and visible with `showCaption`. */
export function DataTable(props: {
  caption: string;
  showCaption?: boolean;
  head: ReactNode[];
  rows: { key: string; cells: ReactNode[] }[];
}) {
  const columns = props.head.length;
  const isStacked = columns >= STACKED_FROM;
  const look = isStacked ? STACKED : PLAIN;
  const Cell = isStacked ? StackedCell : PlainCell;
  // Explicit roles: a browser forgets those of table elements that are displayed as blocks.
  return (
    <ScrollRegion label={props.caption}>
      <table
        role="table"
        className={`w-full border-collapse text-left text-sm ${ROOM[columns] ?? ""} ${look.table}`}
      >
        <caption className={props.showCaption ? "mb-3 text-left text-muted" : "sr-only"}>
          {props.caption}
        </caption>
        <thead role="rowgroup" className={look.head}>
          <tr role="row" className="border-b border-line-strong">
            {props.head.map((cell, column) => (
              <th
                key={column}
                scope="col"
                role="columnheader"
                className="py-2 pr-4 font-medium text-muted"
              >
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className={look.body}>
          {props.rows.map((row) => (
            <tr
              key={row.key}
              role="row"
              className={`border-b border-line last:border-0 ${look.row}`}
            >
              {row.cells.map((cell, column) => (
                <Cell key={column} label={props.head[column]}>
                  {cell}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

type CellProps = { label: ReactNode; children: ReactNode };

function PlainCell({ children }: CellProps) {
  return (
    <td role="cell" className="py-3 pr-4 align-top">
      {children}
    </td>
  );
}

function StackedCell({ label, children }: CellProps) {
  return (
    <td role="cell" className="py-3 pr-4 align-top max-sm:flex max-sm:gap-3 max-sm:py-0.5">
      <span className="w-24 shrink-0 text-muted sm:hidden">{label}</span>
      {typeof children === "object" ? <div className="min-w-0 grow">{children}</div> : children}
    </td>
  );
}
