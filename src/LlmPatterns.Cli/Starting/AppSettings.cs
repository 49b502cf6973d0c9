using System.Text;
using System.Text.Json;

namespace LlmPatterns.Cli.Starting;

/// <summary>Finds the settings that name models in the <c>appsettings*.json</c> beside a project. Nothing else is taken from there.</summary>
internal static class AppSettings
{
    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <param name="folder">The project's.</param>
    /// <param name="cannotRead">Told of each file that can't be read: its path, the line or 0, and why.</param>
    public static IEnumerable<ModelSetting> Read(string folder, Action<string, long, string> cannotRead)
    {
        var settings = new List<ModelSetting>();
        foreach (var file in Directory.EnumerateFiles(folder, "appsettings*.json").OrderBy(f => f.Length).ThenBy(f => f, StringComparer.Ordinal))
        {
            try
            {
                settings.AddRange(Read(file, File.ReadAllBytes(file)));
            }
            catch (JsonException e)
            {
                cannotRead(file, (e.LineNumber ?? -1) + 1, e.Message.Split(" LineNumber:")[0]);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                cannotRead(file, 0, e.Message);
            }
        }
        return settings;
    }

    private static List<ModelSetting> Read(string file, ReadOnlySpan<byte> json)
    {
        if (json.StartsWith(ByteOrderMark))
            json = json[ByteOrderMark.Length..];
        var settings = new List<ModelSetting>();
        var reader = new Utf8JsonReader(json, Options);
        var path = new Stack<string>();
        // Of each open object or array: the index of an array's next element, or -1.
        var open = new Stack<int>();
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                open.Pop();
                Leave(path, open);
                continue;
            }
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                path.Push(reader.GetString()!);
                continue;
            }
            if (open.TryPeek(out var index) && index >= 0)
            {
                open.Pop();
                open.Push(index + 1);
                path.Push(index.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                open.Push(reader.TokenType == JsonTokenType.StartArray ? 0 : -1);
                continue;
            }
            if (reader.TokenType == JsonTokenType.String && SettingOf(string.Join(':', path.Reverse()), reader.GetString()!) is { } setting)
                settings.Add(setting with { File = file, Line = json[..(int)reader.TokenStartIndex].Count((byte)'\n') + 1 });
            Leave(path, open);
        }
        return settings;
    }

    /// <summary>A whole value stands behind its name or index; the outermost has neither.</summary>
    private static void Leave(Stack<string> path, Stack<int> open)
    {
        if (open.Count > 0)
            path.Pop();
    }

    private static ModelSetting? SettingOf(string key, string value) =>
        value.Trim().Length > 0 && ModelKeys.Names(key) ? new(key, Secrets.IsName(value) ? value : null, "", 0) : null;
}
