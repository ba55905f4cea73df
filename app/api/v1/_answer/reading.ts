import type { NextRequest } from "next/server";
import { findRow, listRows } from "@/lib/api/list-queries";
import { DETAIL_READS } from "@/lib/api/detail-queries";
import {
  DETAIL_OPERATIONS,
  LISTS,
  OWN_OPERATIONS,
  type DetailName,
  type OwnName,
  type Reading,
} from "@/lib/api/operation";
import { OWN_READS } from "@/lib/api/own-queries";
import { PageQuery } from "@/lib/api/page";
import type { ListName } from "@/lib/api/row";
import type { Viewer } from "@/lib/auth/viewer";
import { answerUnlessKnown } from "@/lib/http/condition";
import { refuse } from "./problem";

/** What is read: an operation, and the row that the address names. */
type Asked = { name: string; operation: Reading; id: string };

/** Answers what a program reads. */
export async function answerReading(
  request: NextRequest,
  viewer: Viewer,
  asked: Asked,
  now: Date,
): Promise<Response> {
  const query = asked.operation.query.strict().safeParse(fieldsOf(request.nextUrl.searchParams));
  if (!query.success) return refuse("wrong-query", { detail: query.error.issues[0]?.message });
  const found = await find(viewer, asked, query.data, now);
  if (found === null) return refuse("not-found");
  const text = JSON.stringify(asked.operation.answer.parse(found));
  return answerUnlessKnown(request, { text, type: "application/json" });
}

async function find(
  viewer: Viewer,
  { name, operation, id }: Asked,
  query: Record<string, unknown>,
  now: Date,
): Promise<unknown> {
  if (isOwn(name)) return OWN_READS[name](viewer, { ...PageQuery.parse({}), ...query, id }, now);
  if (isDetail(name)) return DETAIL_READS[name](viewer, { id }, now);
  const list = operation.path.split("/")[1] ?? "";
  if (!isList(list)) return null;
  return id
    ? findRow(viewer, list, id)
    : listRows(viewer, list, { ...PageQuery.parse({}), ...query });
}

const isOwn = (name: string): name is OwnName => name in OWN_OPERATIONS;
const isDetail = (name: string): name is DetailName => name in DETAIL_OPERATIONS;
const isList = (name: string): name is ListName => name in LISTS;

/** Each parameter once; one that is there twice is a list, which no query accepts. */
function fieldsOf(search: URLSearchParams): Record<string, unknown> {
  return Object.fromEntries(
    [...new Set(search.keys())].map((key) => {
      const [value, ...others] = search.getAll(key);
      return [key, others.length > 0 ? [value, ...others] : value];
    }),
  );
}
