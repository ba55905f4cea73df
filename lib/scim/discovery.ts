import { COUNTS } from "./input";
import { ENTERPRISE, GROUP, USER } from "./schema-name";

const CORE = "urn:ietf:params:scim:schemas:core:2.0";

/** What this service can do, as RFC 7643 §5 says it. */
export function serviceProviderConfig(base: string): object {
  return {
    schemas: [`${CORE}:ServiceProviderConfig`],
    patch: { supported: true },
    bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
    filter: { supported: true, maxResults: COUNTS.most },
    changePassword: { supported: false },
    sort: { supported: false },
    etag: { supported: true },
    authenticationSchemes: [
      {
        type: "oauthbearertoken",
        name: "Key of the installation",
        description: "A key with the scope `scim`, made under Administration → Keys.",
        primary: true,
      },
    ],
    meta: { resourceType: "ServiceProviderConfig", location: `${base}/ServiceProviderConfig` },
  };
}

/** The kinds of resources, as RFC 7643 §6 says it. */
export function resourceTypes(base: string): { id: string }[] {
  return [
    resourceType(base, "User", USER, {
      schemaExtensions: [{ schema: ENTERPRISE, required: false }],
    }),
    resourceType(base, "Group", GROUP, {}),
  ];
}

function resourceType(base: string, name: string, schema: string, more: object) {
  return {
    schemas: [`${CORE}:ResourceType`],
    id: name,
    name,
    endpoint: `/${name}s`,
    schema,
    ...more,
    meta: { resourceType: "ResourceType", location: `${base}/ResourceTypes/${name}` },
  };
}

/** The attributes that are kept, as RFC 7643 §7 says it; others are accepted and ignored. */
export function schemas(base: string): { id: string }[] {
  const schema = (id: string, name: string, attributes: object[]) => ({
    schemas: [`${CORE}:Schema`],
    id,
    name,
    attributes,
    meta: { resourceType: "Schema", location: `${base}/Schemas/${id}` },
  });
  return [
    schema(USER, "User", USER_ATTRIBUTES),
    schema(GROUP, "Group", GROUP_ATTRIBUTES),
    schema(ENTERPRISE, "EnterpriseUser", ENTERPRISE_ATTRIBUTES),
  ];
}

type More = {
  type?: "string" | "boolean" | "complex" | "reference";
  multiValued?: boolean;
  required?: boolean;
  caseExact?: boolean;
  mutability?: "readWrite" | "readOnly" | "immutable";
  uniqueness?: "none" | "server" | "global";
  referenceTypes?: string[];
  subAttributes?: object[];
};

function attribute(name: string, more: More = {}): object {
  return {
    name,
    type: "string",
    multiValued: false,
    required: false,
    caseExact: false,
    mutability: "readWrite",
    returned: "default",
    uniqueness: "none",
    ...more,
  };
}

function complex(name: string, subAttributes: object[], more: More = {}): object {
  return attribute(name, { type: "complex", subAttributes, ...more });
}

const READ_ONLY = { mutability: "readOnly" } as const;
const reference = (referenceTypes: string[], more: More) =>
  attribute("$ref", { type: "reference", referenceTypes, ...more });
const EXTERNAL_ID = attribute("externalId", { caseExact: true, uniqueness: "server" });

const USER_ATTRIBUTES = [
  attribute("userName", { required: true, uniqueness: "server" }),
  EXTERNAL_ID,
  attribute("displayName"),
  complex("name", [attribute("formatted"), attribute("givenName"), attribute("familyName")]),
  attribute("active", { type: "boolean" }),
  complex(
    "emails",
    [attribute("value"), attribute("type"), attribute("primary", { type: "boolean" })],
    { multiValued: true },
  ),
  complex(
    "groups",
    [
      attribute("value", READ_ONLY),
      reference(["Group"], READ_ONLY),
      attribute("display", READ_ONLY),
      attribute("type", READ_ONLY),
    ],
    { multiValued: true, ...READ_ONLY },
  ),
];

const GROUP_ATTRIBUTES = [
  attribute("displayName", { required: true }),
  EXTERNAL_ID,
  complex(
    "members",
    [
      attribute("value", { mutability: "immutable" }),
      reference(["User"], { mutability: "immutable" }),
      attribute("display", READ_ONLY),
      attribute("type", { mutability: "immutable" }),
    ],
    { multiValued: true },
  ),
];

const ENTERPRISE_ATTRIBUTES = [
  complex("manager", [
    attribute("value"),
    reference(["User"], {}),
    attribute("displayName", READ_ONLY),
  ]),
];
