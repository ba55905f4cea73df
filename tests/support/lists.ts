import { CAST } from "@/prisma/cast";

const { jonas, lea, sofia } = CAST;

/** A list of people as an admin might upload it: four of its lines are wrong, each in a different way. */
export const BAD_LIST = [
  "Name,Email,Team,Manager's email,Started on",
  `${jonas.name},${jonas.email},Engineering / Storage,,2026-01-05`,
  "Nameless,not an address,Engineering / Storage,,",
  `Twice,${jonas.email},Engineering / Storage,,`,
  "Late,late@acme.example,Engineering / Storage,,03/04/2026",
  "Lost,lost@acme.example,Engineering / Storage,boss@acme.example,",
].join("\n");

/** The same organisation in the format of a French spreadsheet. */
export const GOOD_LIST = [
  "Nom;Email;Équipe;Email du manager;Depuis",
  `${jonas.name};${jonas.email};Engineering / Storage;;2026-01-05`,
  `${lea.name};${lea.email};Engineering / Query;${sofia.email};`,
  `${sofia.name};${sofia.email};Engineering;;`,
].join("\n");
