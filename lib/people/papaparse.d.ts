// The part of papaparse that lists of people need; the package comes without types.
declare module "papaparse" {
  type Row<T> = { data: T; errors: unknown[]; meta: { cursor: number } };
  const Papa: {
    parse<T>(
      text: string,
      options: { delimiter: string; newline: "\n"; step: (row: Row<T>) => void },
    ): void;
    unparse(
      rows: string[][],
      options: { delimiter: string; newline: string; escapeFormulae: boolean },
    ): string;
  };
  export default Papa;
}
