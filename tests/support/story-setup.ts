import { cloneOf, dropDatabase, startCluster } from "./cluster";

/** One server for all stories, with the demo company to clone; Playwright calls this once, before them. */
export default async function setUp(): Promise<() => Promise<void>> {
  const cluster = await startCluster({ withDemo: true });
  process.env.STORY_CLUSTER = cluster.url;
  process.env.STORY_TEMPLATE = cluster.demoTemplate;
  return cluster.stop;
}

/** A database for one file of stories, with the demo company in it. */
export async function storyDatabase(
  name: string,
): Promise<{ url: string; drop: () => Promise<void> }> {
  const { STORY_CLUSTER = "", STORY_TEMPLATE = "" } = process.env;
  const url = await cloneOf(STORY_CLUSTER, STORY_TEMPLATE, name);
  return { url, drop: () => dropDatabase(STORY_CLUSTER, name) };
}
