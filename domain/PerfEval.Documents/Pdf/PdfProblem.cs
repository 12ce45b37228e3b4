namespace PerfEval.Documents.Pdf;

/// <summary>What was wrong with a PDF.</summary>
/// <param name="Code">Which problem.</param>
/// <param name="Page">The page, from 1; null where it is the file's.</param>
/// <param name="Message">The name of its text.</param>
/// <param name="Arguments">What stands in the text.</param>
internal sealed record PdfProblem(string Code, int? Page, string Message, params object[] Arguments);
