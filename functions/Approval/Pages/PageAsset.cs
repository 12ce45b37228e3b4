namespace PerfEval.Functions.Approval.Pages;

/// <summary>A file that pages load.</summary>
/// <param name="Name">Its name, with a hash of its content.</param>
/// <param name="ContentType">Its content type.</param>
/// <param name="Content">Its content.</param>
public sealed record PageAsset(string Name, string ContentType, ReadOnlyMemory<byte> Content)
{
    /// <summary>Its address, seen from any page.</summary>
    public string Address => "assets/" + Name;
}
