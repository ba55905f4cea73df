import { noCircles } from "./circle-rules";
import * as dependency from "./dependency-rules";
import * as honesty from "./honesty-rules";
import * as kind from "./kind-rules";
import * as name from "./name-rules";
import * as size from "./size-rules";
import type { Rule } from "./rule";

/** Every rule of the house, in the order of HOUSE. */
export const ALL_RULES: Rule[] = [
  dependency.libNeverImportsApp,
  dependency.productionWithoutCast,
  dependency.domainsInOneDirection,
  noCircles,
  dependency.nextStaysOutside,
  dependency.pureFilesStayPure,
  kind.theClockIsAnArgument,
  dependency.databaseBehindItsDoor,
  kind.databaseWordsUnread,
  kind.serverOnlyInActions,
  kind.clientOnlyInComponents,
  kind.mutationsOnlyFromActions,
  kind.queriesOnlyFromPages,
  kind.clientStaysLight,
  dependency.noSidewaysImports,
  size.filesStaySmall,
  size.actionsStayShort,
  size.nothingPacked,
  name.noForbiddenNames,
  name.kebabCase,
  name.noBarrels,
  name.noProxyFile,
  honesty.noAny,
  honesty.noSilencers,
  honesty.exportsAreDocumented,
  honesty.storiesPassOnAnyDay,
];
