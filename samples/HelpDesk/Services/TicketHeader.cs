using LlmPatterns;

namespace HelpDesk.Services;

/// <summary>The first line of a ticket; a model wrote it until customers asked for plain dates.</summary>
[FoundationModel]
public static class TicketHeader
{
    /// <summary>The number and the day.</summary>
    public static string Write(int number, DateOnly day) => $"#{number} of {day.Year}-{day.Month}-{day.Day}";
}
