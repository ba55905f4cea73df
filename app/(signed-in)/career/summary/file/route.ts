import { requireViewer } from "@/lib/auth/viewer";
import { periodFrom } from "@/lib/career/input";
import { summaryOf } from "@/lib/career/period";
import { findCareer } from "@/lib/career/queries";
import { findWrittenLadders } from "@/lib/ladder/queries";
import { periodHeading, periodParts } from "../_components/period-parts";

/** The summary of a period as a text file, in the viewer's language. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await requireViewer();
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const period = periodFrom(asked, viewer.today);
  const summary = summaryOf(await findCareer(viewer), period, viewer.timeZone);
  const ladders = await findWrittenLadders(summary.plans.map((plan) => plan.ladderVersion));
  const parts = await periodParts(summary, ladders);
  const text = parts.map(({ title, entries }) => {
    const told = entries.map(({ head, when, lines }) => [
      `- ${head} (${when})`,
      ...lines.map(indented),
    ]);
    return [`## ${title}`, ...told.flat()].join("\n");
  });
  const heading = await periodHeading(viewer.name, period);
  return new Response(`${[`# ${heading}`, ...text].join("\n\n")}\n`, {
    headers: {
      "content-type": "text/markdown; charset=utf-8",
      "content-disposition": `attachment; filename="pendulum-summary-${period.from}-${period.to}.md"`,
      "cache-control": "private, no-store",
    },
  });
}

const indented = (line: string) => `  ${line.replaceAll("\n", "\n  ")}`;
