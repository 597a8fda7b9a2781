// SPDX-License-Identifier: Apache-2.0
#pragma once

// The pictures that stand beside words, never instead of them: code points of the font Material Icons
// (Apache-2.0). Pure.
#include <array>
#include <cstdint>

namespace tablee::client {

// clang-format off
enum class Icon : std::uint32_t {
    None = 0,
    Add = 0xe145, Remove = 0xe15b, Check = 0xe5ca, CheckCircle = 0xe86c, Close = 0xe5cd,
    ArrowForward = 0xe5c8, ArrowBack = 0xe5c4, ArrowUp = 0xe5d8, ArrowDown = 0xe5db, ExpandMore = 0xe5cf,
    ExpandLess = 0xe5ce, Chevron = 0xe5cc, Menu = 0xe5d2, More = 0xe5d3, Home = 0xe88a, Now = 0xe039,
    Person = 0xe7fd, People = 0xe7ef, PersonAdd = 0xe7fe, Groups = 0xf233, Badge = 0xea67,
    Handshake = 0xebcb, Institution = 0xe84f, House = 0xea44, School = 0xe80c, Computer = 0xe30a,
    Devices = 0xe1b1, Offline = 0xe648, Network = 0xe63e, Sync = 0xe627, SyncProblem = 0xe629,
    Agenda = 0xe242, Clock = 0xe8b5, Timer = 0xe425, Play = 0xe037, Pause = 0xe034, SkipNext = 0xe044,
    Stop = 0xe047, Idea = 0xe90f, HowToVote = 0xe175, Ballot = 0xe172, Poll = 0xe801, BarChart = 0xe26b,
    Balance = 0xeaf6, ThumbUp = 0xe8dc, ThumbDown = 0xe8db, Lock = 0xe897, LockOpen = 0xe898,
    Visibility = 0xe8f4, VisibilityOff = 0xe8f5, EditNote = 0xe745, Edit = 0xe3c9, Undo = 0xe166,
    Redo = 0xe15a, Delete = 0xe872, TaskAlt = 0xe2e6, Task = 0xf075, Flag = 0xe153, Event = 0xe878,
    Warning = 0xf083, ErrorMark = 0xe001, Info = 0xe88e, Help = 0xe8fd, Search = 0xe8b6, Settings = 0xe8b8,
    Language = 0xe894, TextIncrease = 0xeae2, TextDecrease = 0xeadd, TextSize = 0xe245, Theme = 0xe40a,
    Contrast = 0xeb37, DarkMode = 0xe51c, LightMode = 0xe518, Save = 0xe161, Print = 0xe8ad,
    Download = 0xe2c4, Upload = 0xe2c6, Folder = 0xe2c7, FolderOpen = 0xe2c8, Copy = 0xe14d, Paste = 0xe14f,
    Screen = 0xe333, QrCode = 0xef6b, Gavel = 0xe90e, Swap = 0xe8d4, Link = 0xe157, Logout = 0xe9ba,
    Pending = 0xef64, Circle = 0xe836, CircleOn = 0xe837, Box = 0xe835, BoxOn = 0xe834, Star = 0xe838,
    History = 0xe889, Keyboard = 0xe312, Send = 0xe163, Paper = 0xe873, Hand = 0xe925, Block = 0xe14b,
    Sign = 0xe746, Article = 0xef42, Merge = 0xe252, Filter = 0xe152
};
// Those that are baked.
inline constexpr std::array kAllIcons = {
    Icon::Add, Icon::Remove, Icon::Check, Icon::CheckCircle, Icon::Close, Icon::ArrowForward,
    Icon::ArrowBack, Icon::ArrowUp, Icon::ArrowDown, Icon::ExpandMore, Icon::ExpandLess, Icon::Chevron,
    Icon::Menu, Icon::More, Icon::Home, Icon::Now, Icon::Person, Icon::People, Icon::PersonAdd,
    Icon::Groups, Icon::Badge, Icon::Handshake, Icon::Institution, Icon::House, Icon::School,
    Icon::Computer, Icon::Devices, Icon::Offline, Icon::Network, Icon::Sync, Icon::SyncProblem,
    Icon::Agenda, Icon::Clock, Icon::Timer, Icon::Play, Icon::Pause, Icon::SkipNext, Icon::Stop, Icon::Idea,
    Icon::HowToVote, Icon::Ballot, Icon::Poll, Icon::BarChart, Icon::Balance, Icon::ThumbUp,
    Icon::ThumbDown, Icon::Lock, Icon::LockOpen, Icon::Visibility, Icon::VisibilityOff, Icon::EditNote,
    Icon::Edit, Icon::Undo, Icon::Redo, Icon::Delete, Icon::TaskAlt, Icon::Task, Icon::Flag, Icon::Event,
    Icon::Warning, Icon::ErrorMark, Icon::Info, Icon::Help, Icon::Search, Icon::Settings, Icon::Language,
    Icon::TextIncrease, Icon::TextDecrease, Icon::TextSize, Icon::Theme, Icon::Contrast, Icon::DarkMode,
    Icon::LightMode, Icon::Save, Icon::Print, Icon::Download, Icon::Upload, Icon::Folder, Icon::FolderOpen,
    Icon::Copy, Icon::Paste, Icon::Screen, Icon::QrCode, Icon::Gavel, Icon::Swap, Icon::Link, Icon::Logout,
    Icon::Pending, Icon::Circle, Icon::CircleOn, Icon::Box, Icon::BoxOn, Icon::Star, Icon::History,
    Icon::Keyboard, Icon::Send, Icon::Paper, Icon::Hand, Icon::Block, Icon::Sign, Icon::Article,
    Icon::Merge, Icon::Filter};
// clang-format on

} // namespace tablee::client
