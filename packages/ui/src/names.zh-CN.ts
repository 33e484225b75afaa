// What the field's ids are called is said once, in core; a widget takes the lists it shows.
export {
  categoryNames,
  channelNames,
  dutyNames,
  gatheringNames,
  groupKindNames,
  markNames,
  roleNames,
} from '@liaison-kit/core/names.zh-CN'
