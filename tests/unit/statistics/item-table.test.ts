import { describe, expect, it } from "vitest";
import { ItemTable, TableError } from "@/lib/statistics/item-table";

describe("ItemTable", () => {
  it("reads quotes, a byte order mark, spaces, and empty lines at the end; counts incomplete rows", () => {
    const table = read('\uFEFF"A","B, ""two""",C', " 1 ,2,3", "2,3,3", "4,,5", "4,4.5,5", "", "");
    expect(table.items).toEqual(["A", 'B, "two"', "C"]);
    expect(table.incomplete).toBe(1);
    expect(table.sums.n).toBe(3);
    expect(table.sums.moments().means[1]).toBeCloseTo(9.5 / 3, 12);
  });

  it("reverses items around the middle of the scale", () => {
    const table = read(["A", "B"], "A,B", "1,2", "6,2", "2,5");
    expect(table.sums.moments().means).toEqual([4, 4]);
  });

  it.each([
    [[], "line 1, column 1: the file is empty; its first line names items"],
    [
      ["A;B", "1;2"],
      "line 1, column 1: fields must be separated by commas, not semicolons or tabs",
    ],
    [["A", "1"], "line 1, column 1: reliability needs at least two items"],
    [["A,,C"], "line 1, column 2: an item needs a name"],
    [["A,B,A"], 'line 1, column 3: "A" is already in column 1'],
    [["A,B", "1,2", "1,x"], 'line 3, column 2 (B): "x" is not a number'],
    [["A,B", '"2,5",1'], 'line 2, column 1 (A): "2,5" is not a number'],
    [["A,B", "1,0x1"], 'line 2, column 2 (B): "0x1" is not a number'],
    [["A,B", "1,Infinity"], 'line 2, column 2 (B): "Infinity" is not a number'],
    [["A,B", "7,1"], 'line 2, column 1 (A): "7" is outside the scale 1 to 6'],
    [["A,B", "1,2,3"], "line 2, column 3: 3 fields where the header has 2"],
    [["A,B", "1"], "line 2, column 1: 1 field where the header has 2"],
    [["A,B", "", "1,2"], "line 2, column 1: the line is empty"],
    [
      ['A,"B'],
      "line 1, column 2: a quoted field must be closed on its line, and be followed by a comma",
    ],
    [["A,B", '1,2"'], "line 2, column 2 (B): a quote inside a field that is not quoted"],
  ])("reports the place and kind of an error: %j", (lines, message) => {
    expect(() => read(...lines)).toThrow(TableError);
    expect(() => read(...lines)).toThrow(message);
  });

  it("refuses to reverse an item that is not in the header", () => {
    expect(() => read(["A", "X"], "A,B")).toThrow(
      'line 1, column 1: no item is called "X", which --reverse names',
    );
  });
});

function read(...given: [string[], ...string[]] | string[]): ItemTable {
  const reverse = Array.isArray(given[0]) ? given[0] : [];
  const table = new ItemTable({ low: 1, high: 6 }, reverse);
  for (const line of given) if (typeof line === "string") table.read(line);
  table.end();
  return table;
}
