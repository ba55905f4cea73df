import { describe, expect, it } from "vitest";
import { read } from "@/lib/input";
import { AdditionInput, ItemInput, PlaceInput, PublicationInput } from "@/lib/instrument/input";
import { SOME_ID } from "@/tests/support/some-id";

const TWIN = "0b7e6e0e-1111-4111-8111-aaaaaaaaaaaa";
const SAID = {
  item: SOME_ID,
  revision: "3",
  icEn: "I like\r\n  code",
  icFr: "",
  managementEn: "I like people",
  managementFr: "",
  dimension: "coding",
  side: "left",
  twin: TWIN,
};

describe("the item input", () => {
  it("has the Management statement on its side, each statement on one line", () => {
    expect(read(ItemInput, SAID)).toEqual({
      ok: true,
      value: {
        itemId: SOME_ID,
        revision: 3,
        twinOfId: TWIN,
        asking: {
          dimension: "coding",
          managementSide: "left",
          left: { en: "I like people", fr: "" },
          right: { en: "I like code", fr: "" },
        },
      },
    });
  });

  it("reports every invalid field at once", () => {
    expect(read(ItemInput, { ...SAID, icFr: "x".repeat(161), dimension: "", side: "up" })).toEqual({
      ok: false,
      errors: { icFr: "statement-long", dimension: "dimension-missing", side: "side-missing" },
    });
  });
});

describe("the input of the editor's buttons", () => {
  it("adds an item of a dimension, or a twin", () => {
    const addition = (said: object) => read(AdditionInput, said);
    expect(addition({ dimension: "scale" })).toMatchObject({
      value: { dimension: "scale", twinOfId: null },
    });
    expect(addition({ twin: TWIN })).toMatchObject({ value: { twinOfId: TWIN } });
  });

  it.each([
    ["1", 1],
    ["999", 999],
    ["", null],
    ["0", null],
    ["first", null],
  ])("puts an item at %j: %j", (said, place) => {
    expect(read(PlaceInput, { item: SOME_ID, place: said })).toMatchObject({ value: { place } });
  });

  it("publishes no revision where none is named, and breaks no trend without confirmation", () => {
    expect(read(PublicationInput, { draft: SOME_ID })).toEqual({
      ok: true,
      value: { draftId: SOME_ID, revision: 0, acceptsBreak: false },
    });
  });
});
