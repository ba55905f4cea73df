import type { ReactNode } from "react";

/** By number of columns: on a narrow screen the table scrolls instead of squeezing its cells. */
const ROOM: Record<number, string> = { 4: "min-w-lg", 5: "min-w-xl", 6: "min-w-2xl" };

/**
 * A plain table that scrolls sideways on a narrow screen. `caption` is read out, and visible with
 * `showCaption`.
 */
export function DataTable(props: {
  caption: string;
  showCaption?: boolean;
  head: ReactNode[];
  rows: { key: string; cells: ReactNode[] }[];
}) {
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={props.caption}>
      <table
        className={`w-full border-collapse text-left text-sm ${ROOM[props.head.length] ?? ""}`}
      >
        <caption className={props.showCaption ? "mb-3 text-left text-muted" : "sr-only"}>
          {props.caption}
        </caption>
        <thead>
          <tr className="border-b border-line-strong">
            {props.head.map((cell, column) => (
              <th key={column} scope="col" className="py-2 pr-4 font-medium text-muted">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={row.key} className="border-b border-line last:border-0">
              {row.cells.map((cell, column) => (
                <td key={column} className="py-3 pr-4 align-top">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
