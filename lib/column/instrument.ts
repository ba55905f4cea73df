import type { Tables } from "./column";

/** The questionnaire, its next version and its norms. */
export const INSTRUMENT_TABLES: Tables<
  never,
  "Instrument" | "InstrumentDraft" | "InstrumentDraftItem" | "Calibration" | "CarelessCount"
> = {
  Instrument: {
    because: "the questionnaire is everybody's; who wrote it stays on it until they are erased",
    columns: {
      version: "plain",
      publishedAt: "plain",
      publishedById: { erased: "emptied" },
      items: "plain",
      norms: "plain",
    },
  },
  InstrumentDraft: {
    because: "the questionnaire is everybody's; who wrote it stays on it until they are erased",
    columns: {
      id: "plain",
      basedOn: "plain",
      begunAt: "plain",
      begunById: { erased: "emptied" },
      revision: "plain",
      changedAt: "plain",
      changedById: { erased: "emptied" },
    },
  },
  InstrumentDraftItem: {
    because: "the questionnaire is everybody's; who wrote it stays on it until they are erased",
    columns: {
      id: "plain",
      draftId: "plain",
      place: "plain",
      key: "plain",
      origin: "plain",
      content: "plain",
      twinOfId: "plain",
      quick: "plain",
      revision: "plain",
      changedAt: "plain",
      changedById: { erased: "emptied" },
    },
  },
  Calibration: {
    because: "statistics over a hundred people or more",
    columns: {
      instrumentVersion: "plain",
      form: "plain",
      number: "plain",
      calibratedAt: "plain",
      people: "plain",
      withinFull: "plain",
      dimensions: "plain",
    },
  },
  CarelessCount: {
    because: "a count over many people",
    columns: {
      instrumentVersion: "plain",
      people: "plain",
      careless: "plain",
      countedAt: "plain",
    },
  },
};
