// The package brings types, but its `exports` hide them.
declare module "windows-1252" {
  export function encode(text: string, options: { mode: "fatal" }): Uint16Array;
}
