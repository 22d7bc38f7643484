// The words of the made-up ladder: what people do, to what, how far it reaches and how well. Each
// statement is put together from them, so that no two tracks say quite the same thing.

/** Lines of work, each with the things it is about. */
export const FIELDS = [
  ["Data Platform", "pipelines", "schemas", "retention rules", "query costs"],
  ["Mobile Apps", "release trains", "crash reports", "offline flows", "store listings"],
  ["Web Experience", "page layouts", "form journeys", "loading budgets", "design tokens"],
  ["Payments", "settlement runs", "card schemes", "refund flows", "ledger entries"],
  ["Infrastructure", "clusters", "network routes", "capacity plans", "base images"],
  ["Security", "threat models", "access reviews", "key rotations", "patch windows"],
  ["Quality", "test suites", "defect trends", "release gates", "sample devices"],
  ["Product", "roadmaps", "customer interviews", "opportunity maps", "launch plans"],
  ["Design", "prototypes", "usability studies", "component sheets", "visual rules"],
  ["Research", "field studies", "survey panels", "literature reviews", "insight libraries"],
  ["Analytics", "dashboards", "metric definitions", "experiments", "forecast models"],
  ["Support", "ticket queues", "help articles", "escalation paths", "satisfaction scores"],
  ["Finance Systems", "month-end closes", "cost centres", "audit trails", "tax tables"],
  ["Logistics", "delivery windows", "warehouse layouts", "carrier contracts", "return labels"],
  ["Machine Learning", "training sets", "model reviews", "feature stores", "drift alarms"],
  ["Developer Tools", "build caches", "code templates", "editor plug-ins", "package mirrors"],
  ["Observability", "log formats", "trace samples", "alert thresholds", "runbooks"],
  ["Content", "style guides", "editorial calendars", "translation memories", "page archives"],
  ["Sales Operations", "pipeline stages", "price books", "territory maps", "quote templates"],
  ["People Operations", "interview kits", "onboarding plans", "pay bands", "leave policies"],
  ["Legal Operations", "contract templates", "consent records", "supplier checks", "claims logs"],
  ["Hardware", "board revisions", "thermal tests", "supply lists", "assembly guides"],
  ["Firmware", "boot sequences", "update images", "sensor drivers", "power budgets"],
  ["Maps", "tile sets", "address matches", "route weights", "border disputes"],
  ["Search", "ranking signals", "index shards", "synonym lists", "relevance panels"],
  ["Identity", "sign-in flows", "session rules", "recovery codes", "role grants"],
  ["Billing", "invoice runs", "plan catalogues", "dunning letters", "credit notes"],
  ["Partnerships", "integration kits", "partner scorecards", "sandbox accounts", "joint launches"],
  ["Localisation", "locale files", "glossaries", "layout checks", "regional formats"],
  ["Accessibility", "audit findings", "keyboard paths", "contrast rules", "reader scripts"],
];

export const LEVELS = ["Apprentice", "Associate", "Practitioner", "Experienced", "Senior", "Lead", "Staff", "Principal", "Distinguished", "Fellow"];

/** From the least to the most, a word or two for each level or so. */
export const SCALES = {
  part: ["Helps with", "Contributes to", "Takes on", "Owns", "Leads", "Sets the direction of"],
  reach: ["a single task", "one feature", "a whole project", "their team", "several teams", "the department", "the organisation", "the industry"],
  often: ["now and then", "regularly", "most weeks", "as a matter of habit", "without being asked"],
  unclear: ["well described", "mostly clear", "open-ended", "ambiguous", "unknown to anybody so far"],
  skill: ["a first understanding", "a working knowledge", "a sound command", "a deep command", "an authority that others cite"],
};

/** Areas with what their statements are made of. {0} to {3} are things of the field. */
export const AREAS = [
  ["Craft", [
    "{part} {0} that matter to {reach}, with {skill} of how they behave under load.",
    "Shows {skill} of {1}, and explains it in words that a newcomer can follow.",
    "Takes problems that are {unclear} and breaks them into pieces that fit a week.",
    "Reviews changes to {2} {often}, and says what is good as well as what is missing.",
    "Keeps {3} simple enough that {reach} can change them without fear.",
    "Measures before changing {0}, and writes the figures down where others find them.",
  ]],
  ["Delivery", [
    "{part} the planning of {1} for {reach}, and says early when a date will slip.",
    "Finishes work on {0} in small steps, each of which could be shipped.",
    "Balances speed against care {often}, and names what was left for later.",
    "Sees risks to {reach} coming, and has a second way ready for those that are {unclear}.",
    "Handles between 2 and {count} open threads of work without dropping one.",
    "Hands over {3} so that nobody has to ask twice how they are meant to run.",
  ]],
  ["Collaboration", [
    "Works {often} with people outside the field to agree what {0} should do for {reach}.",
    "Gives feedback {often}, kindly and about the work rather than the person.",
    "Settles disagreements over {2} with facts, and stands behind the outcome.",
    "Writes notes on {1} that {reach} can act on without a meeting.",
    "Asks for help while a question is still small, and offers it as freely.",
  ]],
  ["Customers", [
    "Talks to customers {often} and brings what was heard back to {reach}.",
    "{part} what {0} promise to customers, with {skill} of why they care.",
    "Turns complaints about {1} into changes that can be seen within a quarter.",
    "Weighs what is asked for against what is needed, where the two are {unclear}.",
  ]],
  ["Growing others", [
    "{part} the growth of {count} colleagues, each with a goal of their own.",
    "Shares {skill} of {3} in talks and pairing, {often}.",
    "Makes room in {reach} for people who are quiet, new or far away.",
    "Takes part in interviews and helps to keep the bar for {2} even.",
  ]],
  ["Business", [
    "Knows what {0} cost and earn, and lets it shape decisions for {reach}.",
    "{part} the yearly goals of {reach}, and drops work that serves none of them.",
    "Compares buying with building for {1}, with {skill} of both.",
    "Tells people who decide what {2} make possible, in one page and without jargon.",
  ]],
  ["Reliability", [
    "{part} the response when {0} fail, and stays calm where the cause is {unclear}.",
    "Learns from incidents in {1} {often}, and closes the gaps that they showed.",
    "Keeps a record of known weaknesses in {3} that {reach} trusts.",
    "Practises recovery of {2} before it is needed.",
  ]],
  ["Values", [
    "Does what was agreed for {reach}, and says so when it can no longer be done.",
    "Treats mistakes in {0} as something to learn from, their own first.",
    "Chooses the plain way over the clever one {often}.",
    "Thinks of people who are affected by {1} and have no seat at the table.",
  ]],
];

/** Second sentences, with which statements of the higher levels grow. */
export const MORE = [
  "Others come to them for it, from inside and outside {reach}.",
  "What they leave behind goes on working when they are away.",
  "They can tell which of the usual rules do not hold here, and why.",
  "The result is visible in the figures of {reach} within two quarters.",
  "This includes work that nobody has asked for and everybody turns out to need.",
  "They write down how it was done, so that {reach} can do it again.",
  "Where it goes wrong, they say so first and repair it soon.",
  "They take part in setting the standard by which it is judged.",
  "They do it under pressure as well as on a quiet day.",
  "They say no where it would harm {1} in the long run.",
];

export const EXAMPLES = [
  "Rewrote the notes on {0} after a new colleague had stumbled over them twice.",
  "Noticed that {1} had doubled in a month, found out why, and proposed a limit.",
  "Ran a short workshop on {2} for people who had never worked with them.",
  "Postponed a change to {3} for a day, because the numbers did not add up yet.",
  "Paired with a colleague from another field until both could maintain {0}.",
  "Collected three opinions on {1} before settling the question in writing.",
  "Drew a picture of how {2} and {3} depend on each other, and kept it current.",
];
