namespace PerfEval.Cli.Grants;

/// <summary>The links by which a unit without an account files one file.</summary>
/// <param name="Path">The file's path below the unit's folder.</param>
/// <param name="Upload">Uploads that file, once or again, and can do nothing else.</param>
/// <param name="Receipt">Shows its receipt, once there is one.</param>
/// <param name="ReceiptJson">The same for machines.</param>
internal sealed record GrantedFile(string Path, Uri Upload, Uri Receipt, Uri ReceiptJson);
