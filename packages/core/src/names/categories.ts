// S 2.2 item 2 names what inspections and reports are about; the last one is ours.

/** The categories of reports and inspections the shipped charters use. */
export const categoryNames: Record<string, string> = {
  agriculture: '农业',
  forestry: '林业',
  livestock: '牧业',
  'water-infrastructure': '水利和城乡基础设施',
  'science-education': '科技教育',
  health: '医疗卫生',
  'culture-sports': '文化体育',
  livelihood: '社会民生',
  'cadre-team': '干部队伍建设',
  'staff-conditions': '职工待遇',
  'overseas-relatives': '侨胞眷属',
  'social-stability': '社会稳定',
  other: '其他',
}
