import { describe, expect, it } from "vitest";
import { isPackedFile, readRoster, ROW_LIMIT } from "@/lib/roster/list-file";

const only = (text: string) => readRoster(text).rows[0];
const jonas = { name: "Jonas Weber", email: "jonas@example.com", team: "Storage" };

describe("reading a list", () => {
  it.each([
    ["commas", "Name,Email,Team\nJonas Weber,jonas@example.com,Storage\n"],
    [
      "semicolons and a byte order mark",
      "\uFEFFNom;E-mail;Équipe\r\nJonas Weber;jonas@example.com;Storage\r\n",
    ],
    [
      "tabs and another order",
      "TEAM\te-mail address\tFull name\nStorage\tjonas@example.com\tJonas Weber",
    ],
    ["quotes", '"name","email","team"\n"Jonas Weber","jonas@example.com","Storage"'],
    ["old line endings", "name,email,team\rJonas Weber,jonas@example.com,Storage\r"],
    ["first and last name", "Prénom;Nom;Courriel;Équipe\nJonas;Weber;jonas@example.com;Storage"],
    ["an unknown column", "name,salary,email,team\nJonas Weber,1,jonas@example.com,Storage"],
    ["spaces around", " name , email , team \n Jonas Weber , jonas@example.com , Storage "],
    [
      "a semicolon inside a quoted heading",
      '"name","email","team","a;b;c;d;e"\nJonas Weber,jonas@example.com,Storage,',
    ],
    [
      "a line break in the first heading, semicolons",
      '"Full\nname";Email;Team\nJonas Weber;jonas@example.com;Storage',
    ],
    [
      "a line break in the first heading, tabs",
      '"Full\r\nname"\tEmail\tTeam\r\nJonas Weber\tjonas@example.com\tStorage',
    ],
    [
      "a line break in the first heading, commas",
      '"Full\nname",Email,Team\nJonas Weber,jonas@example.com,Storage',
    ],
    ["Excel's own first line", "sep=;\r\nName;Email;Team\r\nJonas Weber;jonas@example.com;Storage"],
    ["that line as a cell", '"sep=;"\nName;Email;Team\nJonas Weber;jonas@example.com;Storage'],
    ["blank lines above", "\n \n\tName\tEmail\tTeam\n\tJonas Weber\tjonas@example.com\tStorage"],
  ])("with %s", (_, text) => {
    expect(readRoster(text).problems).toEqual([]);
    expect(only(text)).toMatchObject(jonas);
  });

  it("reads every column, in English and in French", () => {
    const expected = { managerEmail: "p@example.com", startedOn: "2024-03-01" };
    const cells = "A,a@example.com,p@example.com,2024-03-01";
    expect(only(`name,email,manager's email,started on\n${cells}`)).toMatchObject(expected);
    expect(only(`Nom,Courriel,E-mail du responsable,Date d’arrivée\n${cells}`)).toMatchObject(
      expected,
    );
  });

  it("numbers the lines of the file, also after multi-line cells and blank lines", () => {
    const text =
      'name,email\r\n"A\r\nB",a@example.com\r\n\r\n ; \r\nC,c@example.com\r\n"D ""d""",d@example.com';
    const rows = readRoster(text.replace(" ; ", " , ")).rows;
    expect(rows.map(({ line, name }) => [line, name])).toEqual([
      [2, "A\nB"],
      [6, "C"],
      [7, 'D "d"'],
    ]);
  });

  it("numbers the lines below the line that tells the separator", () => {
    expect(readRoster("sep=;\nname;email\nA;a@example.com").rows[0]?.line).toBe(3);
  });

  it("knows the people of lines that it could not read", () => {
    const text =
      'name,email,team\nWeber, Ann,Ann@example.com,A\n"B,b@example.com,A\nC,c@example.com,A';
    expect(readRoster(text).unread).toEqual(["ann@example.com", "b@example.com", "c@example.com"]);
  });

  it.each([
    ["an empty file", "", "1 file-empty"],
    ["only a heading", "name,email\n\n", "2 file-empty"],
    ["no column for the email", "name,team\nA,B", "1 column-email"],
    ["no column for the name", "email\na@example.com", "1 column-name"],
    [
      "two columns with the same meaning",
      "name,email,e-mail\nA,a@example.com,",
      "1 column-doubled",
    ],
    ["an open quote", 'name,email\nA,a@example.com\n"B,b@example.com\nC,c@example.com', "3 quotes"],
    [
      "more cells than headings",
      "name,email\nA,a@example.com\nWeber, B,b@example.com",
      "3 too-many-cells",
    ],
  ])("reports %s", (_, text, expected) => {
    const { problems } = readRoster(text);
    expect(problems.map(({ line, reason }) => `${line} ${reason}`)).toEqual([expected]);
  });

  it("reports too many rows", () => {
    const text = `name,email\n${"A,a@example.com\n".repeat(ROW_LIMIT + 1)}`;
    expect(readRoster(text)).toMatchObject({
      rows: [],
      problems: [{ line: ROW_LIMIT + 2, reason: "file-too-long" }],
    });
  });

  it("reports which columns it ignores", () => {
    expect(readRoster("name,email,Salary,\nA,a@example.com,1,").ignored).toEqual(["Salary"]);
  });
});

it("recognises a spreadsheet", () => {
  expect(isPackedFile(Buffer.from("PK\u0003\u0004and so on"))).toBe(true);
  expect(isPackedFile(Buffer.from("name,email"))).toBe(false);
});
