namespace PerfEval.Documents.Text.Sections;

/// <summary>A label of a form's head in its text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where its cell may begin, behind its colon and remarks.</param>
/// <param name="Field">What it names; <see cref="HeaderField.Other"/> for what is none of the form's cells.</param>
internal readonly record struct FoundLabel(int Start, int End, HeaderField Field);
