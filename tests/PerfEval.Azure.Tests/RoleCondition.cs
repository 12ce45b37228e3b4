using System.Text.RegularExpressions;

namespace PerfEval.Azure.Tests;

/// <summary>
/// A condition of a role assignment, evaluated as Azure documents it
/// (https://learn.microsoft.com/azure/role-based-access-control/conditions-format): what of the syntax ours use.
/// </summary>
internal sealed class RoleCondition(string text)
{
    private readonly List<Match> _tokens =
        Regex.Matches(text, @"\(|\)|!|AND\b|OR\b|NOT\b|(?<call>ActionMatches|SubOperationMatches)\{'(?<value>[^']*)'\}|@(?<source>Resource|Request)\[(?<attribute>[^\]]*)\] StringStartsWith '(?<value>[^']*)'|\S").ToList();

    private string _action = "";
    private string _suboperation = "";
    private string _name = "";
    private int _at;

    /// <summary>Whether it lets an action through.</summary>
    /// <param name="action">The data action.</param>
    /// <param name="suboperation">The suboperation; empty for none.</param>
    /// <param name="name">The blob's path; of a listing, the prefix that is asked for.</param>
    public bool Allows(string action, string suboperation, string name)
    {
        (_action, _suboperation, _name, _at) = (action, suboperation, name, 0);
        var allowed = Any();
        return _at == _tokens.Count ? allowed : throw new FormatException($"Not understood from '{_tokens[_at].Value}' on: {text}");
    }

    private bool Any()
    {
        var value = All();
        while (Take("OR")) value |= All();
        return value;
    }

    private bool All()
    {
        var value = One();
        while (Take("AND")) value &= One();
        return value;
    }

    private bool One()
    {
        if (Take("!") || Take("NOT")) return !One();
        if (Take("("))
        {
            var inner = Any();
            return Take(")") ? inner : throw new FormatException("A bracket is not closed: " + text);
        }

        var token = _tokens[_at++];
        var value = token.Groups["value"].Value;
        if (token.Groups["call"].Value == "ActionMatches") return _action == value;
        if (token.Groups["call"].Value == "SubOperationMatches") return _suboperation == value;
        // A listing has no path, and all but a listing no prefix: what is not there is not equal to anything.
        var listing = _suboperation == "Blob.List";
        return token.Groups["source"].Value switch
        {
            "Resource" when token.Groups["attribute"].Value.EndsWith("/blobs:path", StringComparison.Ordinal) => !listing && _name.StartsWith(value, StringComparison.Ordinal),
            "Request" when token.Groups["attribute"].Value.EndsWith("/blobs:prefix", StringComparison.Ordinal) => listing && _name.StartsWith(value, StringComparison.Ordinal),
            _ => throw new FormatException($"Not understood: {token.Value}"),
        };
    }

    private bool Take(string token)
    {
        if (_at >= _tokens.Count || _tokens[_at].Value != token) return false;
        _at++;
        return true;
    }
}
