using PerfEval.Documents;

namespace PerfEval.Cli.Reading;

/// <summary>A file named on the command line, and what was read in it.</summary>
/// <param name="Path">The path as it was typed.</param>
/// <param name="Content">Its forms and what could not be read.</param>
internal sealed record InputFile(string Path, ReadResult Content);
