namespace PerfEval.Documents.Text.Indicators;

/// <summary>A group's name in a table of centred cells.</summary>
/// <param name="Name">The name.</param>
/// <param name="At">Its index in the form's text.</param>
/// <param name="Middle">The line it stands on, or the half between two lines.</param>
internal sealed record CentredGroup(string Name, int At, double Middle);
