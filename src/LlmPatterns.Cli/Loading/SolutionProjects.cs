using System.Collections.Immutable;
using LlmPatterns.Cli.Commands;
using Microsoft.VisualStudio.SolutionPersistence.Model;
using Microsoft.VisualStudio.SolutionPersistence.Serializer;

namespace LlmPatterns.Cli.Loading;

/// <summary>The projects that a solution names. The workspace alone would not tell: it adds what they reference, and leaves out what it can't load.</summary>
internal static class SolutionProjects
{
    public static async Task<ImmutableArray<string>> Read(string solution, CancellationToken cancellation)
    {
        try
        {
            var model = await SolutionSerializers.GetSerializerByMoniker(solution)!.OpenAsync(solution, cancellation);
            var folder = Path.GetDirectoryName(solution)!;
            return [.. model.SolutionProjects.Select(p => Path.GetFullPath(p.FilePath.Replace('\\', '/'), folder)).Distinct()];
        }
        catch (Exception e) when (e is SolutionException or IOException or UnauthorizedAccessException)
        {
            var line = (e as SolutionException)?.Line is { } at ? $" (line {at})" : "";
            throw new UsageException($"{solution} can't be read{line}: {e.Message}");
        }
    }
}
