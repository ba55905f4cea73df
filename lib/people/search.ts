/** People on one page of the list. */
export const PAGE_LENGTH = 50;

export type PersonState = "joined" | "invited" | "removed";

/** What the list of people is narrowed to; pages count from 1. */
export type PeopleSearch = { words: string; state: PersonState | null; page: number };
