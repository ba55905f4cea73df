/** People on one page of the list. */
export const PAGE_LENGTH = 50;

export type PersonState = "joined" | "invited" | "removed";

/** The filters of the list of people; pages count from 1. */
export type PeopleSearch = { words: string; state: PersonState | null; page: number };
