import type { ReactNode } from "react";
import { ScrollRegion } from "./scroll-region";

/** By number of columns: where there is less room, the table scrolls instead of squeezing its cells. */
const ROOM: Record<number, string> = { 5: "sm:min-w-xl", 6: "sm:min-w-2xl" };

/** With as many columns, a phone shows each row as a list of labelled lines. */
const MANY = 4;
const STACKED = {
  head: "max-sm:sr-only",
  row: "max-sm:block max-sm:py-3",
  cell: "max-sm:flex max-sm:gap-3 max-sm:py-0.5",
};

/** A plain table. `caption` is read out, and visible with `showCaption`. */
export function DataTable(props: {
  caption: string;
  showCaption?: boolean;
  head: ReactNode[];
  rows: { key: string; cells: ReactNode[] }[];
}) {
  const columns = props.head.length;
  const stacked = columns >= MANY ? STACKED : { head: "", row: "", cell: "" };
  // Said again, for styles other than a table's take these roles away.
  return (
    <ScrollRegion label={props.caption}>
      <table
        role="table"
        className={`w-full border-collapse text-left text-sm ${ROOM[columns] ?? ""} ${columns >= MANY ? "max-sm:block" : ""}`}
      >
        <caption className={props.showCaption ? "mb-3 text-left text-muted" : "sr-only"}>
          {props.caption}
        </caption>
        <thead role="rowgroup" className={stacked.head}>
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
        <tbody role="rowgroup" className={columns >= MANY ? "max-sm:block" : ""}>
          {props.rows.map((row) => (
            <tr
              key={row.key}
              role="row"
              className={`border-b border-line last:border-0 ${stacked.row}`}
            >
              {row.cells.map((cell, column) => (
                <td key={column} role="cell" className={`py-3 pr-4 align-top ${stacked.cell}`}>
                  {columns >= MANY && (
                    <span aria-hidden className="w-24 shrink-0 text-muted sm:hidden">
                      {props.head[column]}
                    </span>
                  )}
                  {columns >= MANY ? <div className="min-w-0 grow">{cell}</div> : cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
