namespace PerfEval.Cli.Following;

/// <summary>A form of an upload on its way.</summary>
/// <param name="Number">Its place in the file, from 1.</param>
/// <param name="Stage">How far it has come.</param>
/// <param name="Name">The project's name; null until its rows are written.</param>
/// <param name="Status">Its status in the results; null until its rows are written, and where the upload did not change it.</param>
internal sealed record FormProgress(int Number, FormStage Stage, string? Name, string? Status);
