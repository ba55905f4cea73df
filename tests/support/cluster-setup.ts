import type { TestProject } from "vitest/node";
import { startCluster } from "./cluster";

declare module "vitest" {
  interface ProvidedContext {
    /** A server on which databases may be created. */
    clusterUrl: string;
    /** The name of a migrated database to clone. */
    template: string;
    /** The name of one with the demo company; only in the HTTP tests. */
    demoTemplate: string;
  }
}

/** One server for the whole run, with databases to clone. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startCluster({ withDemo: project.name === "http" });
  project.provide("clusterUrl", cluster.url);
  project.provide("template", cluster.template);
  project.provide("demoTemplate", cluster.demoTemplate);
  return cluster.stop;
}
