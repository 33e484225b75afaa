import type { FieldTexts } from './schema-fields.ts'

/** What each field of a charter means, by its part and path. */
export const charterFields: FieldTexts = {
  charter: {
    format: 'The document format.',
    id: 'Its id. An assessment names by it what it was judged by.',
    name: 'Its name.',
    documents: "The documents it rests on, by keys of the county's own, for citations to name.",
    ownDuties:
      "Duties only this county has, by id: a lower-case letter, then lower-case letters, digits and `-`; none of the register's.",
    duties:
      "What is asked, by the duty's id: one or several values, one after another in time. A duty that is not here is not asked; the order is that of an assessment.",
    tests: 'The attendance limits. One that is not here is not asked.',
    consequences:
      'What the county provides for once a limit is reached. Shown, for people to decide; nothing is carried out.',
    archive:
      "The county's own archive catalogue; the library's, which is not official and is marked as assumed, where left out.",
    appraisal: "The county's own appraisal; the library's, marked as assumed, where left out.",
    switches: 'How the source is read where it can be read in two ways. For the whole charter; none is dated.',
    values: 'Numbers that belong to no single duty or limit.',
    categories:
      "What gatherings and works may be about: the key stands in the ledger's `category`, the value is its Chinese name.",
    channels: 'The channels an info report may come by.',
  },
  name: {
    'zh-CN': 'In Chinese.',
    en: 'In English; the Chinese name where left out.',
  },
  dated: {
    since:
      'From this day on it replaces the value before it. The first also holds for earlier days, back to the day the ledger puts the charter in force.',
    cites: 'Where it stands; of an assumed value, what it is read out of; an empty list where there is nothing.',
    assumed: 'The source does not give the value (or its due day): it is assumed, and said to be wherever it is used.',
  },
  citation: {
    document: 'A key of `documents`.',
    part: 'The part, as the document counts them (`2.2`).',
    item: 'The item.',
  },
  documents: {
    title: "The document's title.",
    address: 'A web page where it can be read.',
  },
  duties: {
    every: 'How often: each month, quarter, half-year or year.',
    atLeast: 'At least how many in each period.',
    due: "The last day on which it is done in time; the period's last day where left out.",
    'due.month': 'Its month.',
    'due.day': 'Its day, one that exists every year.',
    'due.nextYear': 'It is in the year after.',
    valid: 'Asked in these days only; a period that is not wholly inside is exempt.',
    'valid.from': 'From this day on, itself inside; open where left out.',
    'valid.to': 'Up to this day, itself inside; open where left out.',
  },
  ownDuties: {
    name: 'Its name.',
    bearer:
      "Whether the group or each member bears it. A member's gatherings are those with the mark `present`; a member's works those that name the member.",
    counts: 'Which records count: gatherings or works, not both.',
    'counts.gatherings': "The kinds of gathering that count; for a group's duty none of the four kinds of meeting.",
    'counts.works': 'The kinds of work that count.',
  },
  tests: {
    limit: 'The limit.',
    'limit.occasions': 'Reached at this many.',
    'limit.moreThan': 'Reached by more than this share of the total; whether exactly half counts, `atHalf` says.',
    'limit.moreThan.parts': 'The parts (1 for a half).',
    'limit.moreThan.of': 'Out of how many (2 for a half).',
  },
  switches: {
    countsToward:
      'Whether an event counts for one duty (`one`), or a study session or inspection is an activity too (`many`).',
    atHalf: 'Whether exactly half is not yet more than half (`excluded`), or is (`included`).',
    denominator:
      'Whether meetings are counted over the whole term (`term`), or where the member was expected (`mandate`).',
    barredBy:
      "Which absences bar a member from the year's award: those from activities (`activity-absence`), or any (`any-absence`).",
  },
  values: {
    lateAfterDays: 'More than how many days after its date a record is a late entry.',
    'lateAfterDays[].value': 'Days.',
    onCourseFrom: 'From how many gatherings on a member may be said to be on course to a limit.',
    'onCourseFrom[].value': 'Gatherings.',
    answerDueDays: 'Within how many days a forwarded report is to be answered.',
    'answerDueDays[].value': 'Days.',
    backFilledShare: 'A year more than this share of whose records are late entries is flagged as back-filled.',
    'backFilledShare[].value': 'The share.',
  },
  consequences: {
    steps: 'One step after another, at least one; such as a talk, a written warning, advice to resign.',
  },
  archive: {
    official: "Whether it is the county's official catalogue.",
    categories: 'The categories in their order, at least one. A record is filed in the first that takes its kind.',
    'categories[].id': "The category's id.",
    'categories[].name': 'Its name.',
    'categories[].works': 'The kinds of work filed in it.',
    'categories[].gatherings': 'The kinds of gathering filed in it, with their minutes and rolls.',
    'categories[].also': "What else is filed in it: the year's attendance and leave, or commendations.",
    'categories[].expects': 'Duties each period of which must have left a record here in the year; a gap is named.',
    'categories[].never': 'It must not be empty, though no duty asks for it; a gap is named.',
  },
  appraisal: {
    lines: 'The lines of points, at least one.',
    'lines[].id': "The line's id.",
    'lines[].name': 'Its name.',
    'lines[].measure': 'What it counts: one of the following.',
    'lines[].measure.duty': 'Periods of a duty that have ended or fallen due; with `verdict`.',
    'lines[].measure.verdict': 'Those that are met (late ones too), short, or only those met late.',
    'lines[].measure.works': 'Works of a kind, dated in the months appraised.',
    'lines[].measure.step': 'With `works`: only those that came to this step.',
    'lines[].measure.gatherings': 'Gatherings of these kinds, held or joined in the months appraised.',
    'lines[].measure.figure':
      'Gatherings not fully documented, quarters without any gathering, late entries, or absences without leave at own gatherings.',
    'lines[].base': 'Points to begin with; 0 unless given.',
    'lines[].each': 'Points for each; negative takes away; not 0.',
    'lines[].firstOnly': 'Only the first gives or takes points.',
    'lines[].floor': 'The least the line can come to; 0 unless given.',
    'lines[].cap': 'The most the line can come to; without end unless given.',
    bands: 'What the sum falls into, from the highest down, the last from 0. No ranking.',
    'bands[].id': "The band's id.",
    'bands[].name': 'Its name.',
    'bands[].from': 'The points from which a group stands in it, themselves inside.',
    'bands[].advanced': 'Groups in it may be proposed as advanced.',
  },
}
