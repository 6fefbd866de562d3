/// One build of one round.
struct Measurement {
  var tool: BuildTool
  var change: BuildChange
  var round: Int
  var usage: ProcessUsage
  var rewritten: Int
}
